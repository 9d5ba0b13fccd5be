(function () {
  "use strict";
  // A file goes up in pieces (tus 1.0): after a cut it goes on where the server says that it is. Then the form is sent as it would be without
  // a script, with the name of what the server holds in the place of the file. What comes back is the same page.
  if (!window.FormData || !window.DOMParser || !window.TextEncoder) { return; }
  var DOOR = "/v1/evidence/uploads", PIECE = 1 << 19, PATIENCE = 300000;
  function say(form, text) {
    var p = form.querySelector("[data-said]") || document.createElement("p");
    p.dataset.said = "1"; p.setAttribute("role", "status"); p.className = "count";
    if (p.textContent !== text) { p.textContent = text; }
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
  function call(method, url, headers, body, done, moved) {
    var x = new XMLHttpRequest();
    x.open(method, url);
    x.setRequestHeader("Tus-Resumable", "1.0.0");
    Object.keys(headers).forEach(function (k) { x.setRequestHeader(k, headers[k]); });
    x.timeout = 120000; // as long as the server waits for a piece
    x.onloadend = function () { done(x); };
    if (moved) { x.upload.onprogress = function (p) { moved(p.loaded); }; }
    x.send(body);
  }
  function base64(text) {
    var s = "";
    new TextEncoder().encode(text).forEach(function (b) { s += String.fromCharCode(b); });
    return btoa(s);
  }
  // up sends a file: done hears the server's own account of what it holds, refused its sentence, lost that it cannot be reached.
  function up(file, moved, done, refused, lost) {
    var url, at = 0, wait = 1000, since = Date.now();
    function no(x) { var m = ""; try { m = JSON.parse(x.responseText).message; } catch (e) { m = ""; } if (m) { refused(m); } else { lost(); } }
    function again(then) {
      if (Date.now() - since > PATIENCE) { lost(); return; }
      setTimeout(then, wait); wait = Math.min(wait * 2, 15000);
    }
    function ask() {
      call("HEAD", url, {}, null, function (x) {
        if (x.status === 404) { lost(); return; }
        if (x.status !== 200) { again(ask); return; }
        at = +x.getResponseHeader("Upload-Offset"); send();
      });
    }
    function send() {
      moved(at);
      if (at >= file.size) { call("GET", url, {}, null, function (x) { if (x.status === 200) { done(JSON.parse(x.responseText)); } else { again(ask); } }); return; }
      call("PATCH", url, { "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" }, file.slice(at, at + PIECE), function (x) {
        if (x.status === 204) { at = +x.getResponseHeader("Upload-Offset"); wait = 1000; since = Date.now(); send(); return; }
        if (x.status >= 400 && x.status < 500 && x.status !== 409 && x.status !== 429) { no(x); return; }
        again(ask);
      }, function (n) { moved(at + n); });
    }
    function begin() {
      call("POST", DOOR, { "Upload-Length": file.size, "Upload-Metadata": "filename " + base64(file.name) }, null, function (x) {
        if (x.status === 201) { url = x.getResponseHeader("Location"); send(); } else if (x.status >= 400) { no(x); } else { lost(); }
      });
    }
    begin();
  }
  document.addEventListener("submit", function (e) {
    var form = e.target, by = e.submitter, input = form.querySelector("input[type=file]");
    if (!input || !input.files.length || input.name.slice(-5) === ".file" || (by && by.name && by.value.indexOf("keep:") !== 0)) { return; }
    e.preventDefault(); e.stopImmediatePropagation();
    if (form.dataset.sent) { return; }
    form.dataset.sent = "1";
    var file = input.files[0], bar = document.createElement("progress"), old = document.getElementById(input.id + "-no");
    if (old) { old.remove(); }
    bar.max = file.size || 1; bar.value = 0; bar.setAttribute("aria-label", file.name);
    input.after(bar, say(form, file.name + " 0 %"));
    function plain() { delete form.dataset.sent; bar.remove(); form.submit(); } // the whole file at once, as without a script
    up(file, function (n) {
      bar.value = Math.min(n, file.size);
      say(form, file.name + " " + 10 * Math.floor(10 * bar.value / bar.max) + " %"); // in tens: it is read aloud
    }, function (held) {
      var x = new XMLHttpRequest(), data;
      input.value = "";
      data = new FormData(form);
      data.append(input.name, [held.id, held.size, held.mediaType, held.fileName.replace(/[\r\n]/g, " ")].join("|") + (held.findings || []).map(function (f) { return "\n" + f; }).join(""));
      if (by && by.name) { data.append(by.name, by.value); }
      x.onload = function () { show(x.responseText, x.responseURL); };
      x.onerror = function () { delete form.dataset.sent; bar.remove(); };
      x.open("POST", form.action || location.href);
      x.send(data);
    }, function (why) {
      var p = document.createElement("p"), half = /^([^]*) \(([^]*)\)$/.exec(why);
      p.id = input.id + "-no"; p.className = "error"; p.setAttribute("role", "alert");
      p.textContent = half ? half[document.documentElement.lang === "en" ? 2 : 1] : why;
      delete form.dataset.sent; bar.remove(); say(form, ""); input.before(p); input.value = "";
    }, plain);
  }, true);
})();
