// Reads pages as JSON on standard input and writes what html-validate has to say
// of them. The argument is the library's file. It is used as a library, and as an
// old-fashioned one, because the rest of it needs a newer node than Debian has.
import { createRequire } from 'node:module';

Array.prototype.toSorted ??= function (by) { return [...this].sort(by); };
Array.prototype.toReversed ??= function () { return [...this].reverse(); };

const { HtmlValidate, StaticConfigLoader } = createRequire(process.argv[1])(process.argv[1]);

const checker = new HtmlValidate(new StaticConfigLoader({
	root: true,
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
	rules: {
		// Each rule that is off or milder says why. The style of the source is ours:
		// a browser builds the same tree from it.
		'doctype-style': 'off', // <!doctype html> reads as well as in capitals
		'no-trailing-whitespace': 'off', // templates leave it where a branch was not taken
		'long-title': 'off', // 70 characters are what a search engine shows; a title here says the error first
		'form-dup-name': 'off', // several boxes or files of one question have one name, as Go reads them
		'require-sri': ['error', { target: 'crossorigin' }], // whoever can change our style sheet can change the page
	},
}));

let text = '';
for await (const part of process.stdin) text += part;

const remarks = [];
for (const page of JSON.parse(text)) {
	const report = await checker.validateString(page.HTML);
	for (const { messages } of report.results) {
		for (const m of messages.filter((m) => m.severity === 2)) {
			remarks.push({ Page: page.Path, Rule: m.ruleId, Message: m.message, Line: m.line, Column: m.column });
		}
	}
}
process.stdout.write(JSON.stringify(remarks));
