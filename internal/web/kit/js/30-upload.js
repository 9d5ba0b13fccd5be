(function () {
  "use strict";
  // A file is sent to where the form sends it without a script, with a bar that says how far it is. What comes back is the same page.
  if (!window.FormData || !window.DOMParser) { return; }
  function say(form, text) {
    var p = form.querySelector("[data-said]") || document.createElement("p");
    p.dataset.said = "1"; p.setAttribute("role", "status"); p.className = "count"; p.textContent = text;
    return p;
  }
  function show(html, url) {
    var page = new DOMParser().parseFromString(html, "text/html"), main = page.querySelector("main");
    if (!main) { location.reload(); return; }
    document.title = page.title;
    document.querySelector("main").replaceWith(main);
    if (url) { history.replaceState(null, "", url); }
    var to = main.querySelector("[data-focus]") || main.querySelector("input[type=file]") || main;
    to.focus();
  }
  document.addEventListener("submit", function (e) {
    var form = e.target, by = e.submitter, input = form.querySelector("input[type=file]");
    if (!input || !input.files.length || (by && by.name && by.value.indexOf("keep:") !== 0)) { return; }
    e.preventDefault(); e.stopImmediatePropagation();
    if (form.dataset.sent) { return; }
    form.dataset.sent = "1";
    var data = new FormData(form), bar = document.createElement("progress"), name = input.files[0].name, x = new XMLHttpRequest();
    if (by && by.name) { data.append(by.name, by.value); }
    bar.max = 1; bar.setAttribute("aria-label", name);
    input.after(bar, say(form, name + " 0 %"));
    x.upload.onprogress = function (p) {
      if (!p.lengthComputable) { return; }
      bar.value = p.loaded / p.total;
      say(form, name + " " + Math.floor(100 * p.loaded / p.total) + " %");
    };
    x.onload = function () { show(x.responseText, x.responseURL); };
    x.onerror = function () { delete form.dataset.sent; bar.remove(); form.submit(); };
    x.open("POST", form.action || location.href);
    x.send(data);
  }, true);
})();
