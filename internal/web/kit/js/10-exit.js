/* Everything works without this file; it only adds comfort. */
(function () {
  "use strict";
  // Shift three times leaves, like the button: the page is replaced, so that Back does not return to it.
  var exit = document.querySelector("a.exit");
  if (!exit) { return; }
  var times = 0, timer;
  function leave() { document.documentElement.textContent = ""; location.replace("/keluar"); }
  exit.addEventListener("click", function (e) { e.preventDefault(); leave(); });
  document.addEventListener("keydown", function (e) {
    if (e.key !== "Shift") { times = 0; return; }
    if (e.repeat) { return; }
    times += 1;
    clearTimeout(timer);
    timer = setTimeout(function () { times = 0; }, 3000);
    if (times === 3) { leave(); }
  });
})();
