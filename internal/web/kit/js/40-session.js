(function () {
  "use strict";
  // Two minutes before a session ends it says so, and one press keeps it. Without
  // this nothing is lost either: what is sent afterwards comes along through the sign-in.
  var box = document.querySelector(".idle[data-left]");
  if (!box) { return; }
  var before = 120000, title = document.title, ends, timer, said = "", last, from;
  function until(seconds) {
    ends = Date.now() + seconds * 1000;
    last = said !== "" && seconds * 1000 <= before; // it was asked for, and there is no more
    look();
  }
  function say(what) {
    if (said === what) { return; }
    var pressed = box.contains(document.activeElement);
    if (said === "") { from = document.activeElement; }
    said = what;
    box.textContent = "";
    box.classList.toggle("shown", what !== "");
    document.documentElement.classList.toggle("warned", what !== "");
    document.title = (what === "" ? "" : "(!) ") + title;
    if (what !== "") { fill(what); }
    if (pressed && from) { from.focus(); }
  }
  function fill(what) {
    var p = document.createElement("p");
    p.textContent = box.dataset[what];
    box.append(p);
    if (what !== "warn") { return; }
    var b = document.createElement("button");
    b.type = "button"; b.className = "button small"; b.textContent = box.dataset.stay;
    b.addEventListener("click", stay);
    box.append(b);
  }
  function look() {
    var left = ends - Date.now();
    clearTimeout(timer);
    say(left <= 0 ? "over" : left > before ? "" : last ? "end" : "warn");
    if (left > 0) { timer = setTimeout(look, left > before ? left - before : left); }
  }
  function stay() {
    fetch(box.dataset.ask, { credentials: "same-origin" })
      .then(function (r) { return r.ok ? r.text() : "0"; })
      .then(function (left) { until(+left); }, function () { });
  }
  document.addEventListener("visibilitychange", look); // a tab that slept
  until(+box.dataset.left);
})();
