// What the tests ask a page. Each answer is a value, and nothing of the page is
// changed but for a mark on the element that was found.
({
	// read is what a person reads on an element.
	read(e) {
		return (e.innerText || e.value || e.getAttribute('aria-label') || '').replace(/\s+/g, ' ').trim();
	},
	seen(e) {
		return e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
	},
	// place is the middle of an element's first box, once it is in view, and what
	// lies over it there, if anything does.
	place(e) {
		e.scrollIntoView({ block: 'center', behavior: 'instant' });
		const box = e.getClientRects()[0];
		const x = box.x + box.width / 2, y = box.y + box.height / 2;
		const top = document.elementFromPoint(x, y);
		const free = top && (e.contains(top) || top.contains(e) || (top.labels && [...top.labels].some((l) => l.contains(e))));
		return { x, y, over: free ? '' : this.name(top) };
	},
	name(e) {
		if (!e) return 'nothing';
		const id = e.id ? '#' + e.id : '';
		return `<${e.localName}${id}> "${this.read(e).slice(0, 40)}"`;
	},
	// pick is the n-th element of a text: the whole of it, else the beginning.
	pick(all, text, n = 0) {
		const seen = all.filter((e) => this.seen(e));
		const whole = seen.filter((e) => this.read(e) === text);
		return (whole.length ? whole : seen.filter((e) => this.read(e).startsWith(text)))[n];
	},
	button(text) {
		const all = document.querySelectorAll('a[href], button, summary, label, input[type=submit], [role=button], [role=tab]');
		const found = this.pick([...all].filter((e) => !e.closest('[aria-hidden=true]')), text);
		return found ? this.place(found) : null;
	},
	// field marks the control of the n-th label of a text.
	field(text, n) {
		for (const e of document.querySelectorAll('[data-webtest]')) e.removeAttribute('data-webtest');
		const label = this.pick([...document.querySelectorAll('label')], text, n);
		const named = [...document.querySelectorAll('[aria-label]')].find((e) => e.getAttribute('aria-label') === text);
		const found = label ? label.control : named;
		if (!found) return null;
		found.setAttribute('data-webtest', '');
		return { kind: found.type || found.localName, disabled: found.disabled };
	},
	// choose takes the option of a text in the marked select: the whole of it, else
	// the beginning.
	choose(text) {
		const all = [...document.querySelector('[data-webtest]').options];
		const found = all.find((o) => o.text.trim() === text) || all.find((o) => o.text.trim().startsWith(text));
		return found ? this.set(found.value) : false;
	},
	// offers is what the marked select offers.
	offers() {
		return [...document.querySelector('[data-webtest]').options].map((o) => o.text.trim()).join(' | ').slice(0, 1000);
	},
	// set gives the marked control a value, as its picker would.
	set(value) {
		const control = document.querySelector('[data-webtest]');
		control.value = value;
		control.dispatchEvent(new Event('input', { bubbles: true }));
		control.dispatchEvent(new Event('change', { bubbles: true }));
		return control.value === value;
	},
	// stops are the places where Tab must stop, in the order of the document. A
	// group of radios is one place.
	stops() {
		const all = document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true], audio[controls], video[controls]');
		const keep = [...all].filter((e) => this.seen(e) && !e.disabled && e.tabIndex >= 0 && !e.closest('[inert]') && this.first(e));
		globalThis[Symbol.for('webtest')] = keep;
		return keep.map((e) => this.name(e));
	},
	// first says whether Tab stops at this one of a group of radios: at the one
	// that is chosen, else at the first.
	first(e) {
		if (e.type !== 'radio') return true;
		const group = [...document.querySelectorAll('input[type=radio]')].filter((r) => r.name === e.name && r.form === e.form && !r.disabled);
		return e === (group.find((r) => r.checked) || group[0]);
	},
	// stop is where the focus is now: which of the stops, whether one sees it, and
	// what lies over it.
	stop() {
		const e = document.activeElement;
		if (!e || e === document.body || e === document.documentElement) return { at: -1, out: true };
		const s = getComputedStyle(e);
		const ring = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
		const scrolls = e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight;
		return { at: globalThis[Symbol.for('webtest')].indexOf(e), name: this.name(e), ring, scrolls, over: this.cover(e) };
	},
	// cover is what hides all of an element that has the focus.
	cover(e) {
		let last = '';
		for (const box of e.getClientRects()) {
			const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
			const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
			const top = document.elementFromPoint(x, y);
			if (top && (e.contains(top) || top.contains(e) || (e.labels && [...e.labels].some((l) => l.contains(top))))) return '';
			last = this.name(top);
		}
		return last;
	},
	// wide is how far the page reaches beyond the window, and who reaches.
	wide() {
		const root = document.scrollingElement, much = root.scrollWidth - root.clientWidth;
		if (much <= 0) return { much: 0, who: [] };
		const far = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
		return { much, who: far.slice(0, 5).map((e) => this.name(e)) };
	},
	// small are the targets below so many pixels, but for links within a sentence.
	small(least) {
		const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary');
		const free = [...all].filter((e) => this.seen(e) && !(e.localName === 'a' && getComputedStyle(e).display === 'inline'));
		return free.filter((e) => {
			const box = (e.labels && e.labels[0] && (e.type === 'radio' || e.type === 'checkbox') ? e.labels[0] : e).getBoundingClientRect();
			return box.width < least || box.height < least;
		}).map((e) => this.name(e));
	},
})
