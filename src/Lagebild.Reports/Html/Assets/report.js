(function () {
  'use strict';
  var root = document.documentElement;
  var button = document.getElementById('thema');
  var store = { get: function () { try { return localStorage.getItem('lagebild-thema'); } catch (e) { return null; } },
                set: function (value) { try { localStorage.setItem('lagebild-thema', value); } catch (e) { /* private window */ } } };
  var isDark = function () {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  };
  var show = function () { button.textContent = isDark() ? 'Hell' : 'Dunkel'; };
  if (store.get()) { root.dataset.theme = store.get(); }
  button.hidden = false;
  show();
  button.addEventListener('click', function () {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    store.set(root.dataset.theme);
    show();
  });

  // A way back from a passage: the element that was left stays one key away.
  var back = document.createElement('button');
  back.type = 'button';
  back.className = 'return';
  back.textContent = '↩ Zurück';
  back.hidden = true;
  document.body.appendChild(back);
  var left = null;
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#d"], a.back');
    if (!link) { return; }
    left = { element: link, top: scrollY };
    back.hidden = false;
  });
  back.addEventListener('click', function () {
    if (!left) { return; }
    scrollTo(0, left.top);
    left.element.focus({ preventScroll: true });
    history.replaceState(null, '', location.pathname + location.search);
    back.hidden = true;
  });

  // A look at the passage without leaving the sentence.
  var box = document.createElement('div');
  box.className = 'peek';
  box.hidden = true;
  box.setAttribute('role', 'tooltip');
  document.body.appendChild(box);
  var hide = function () { box.hidden = true; };
  var peek = function (event) {
    var mark = event.target.closest ? event.target.closest('a.m') : null;
    if (!mark) { hide(); return; }
    if (mark.title) { mark.dataset.passage = mark.title; mark.removeAttribute('title'); }
    if (!mark.dataset.passage) { return; }
    box.textContent = mark.dataset.passage;
    box.hidden = false;
    var place = mark.getBoundingClientRect();
    box.style.left = Math.max(8, Math.min(place.left - 20, innerWidth - box.offsetWidth - 16)) + 'px';
    box.style.top = (place.bottom + box.offsetHeight + 12 > innerHeight ? place.top - box.offsetHeight - 8 : place.bottom + 8) + 'px';
  };
  document.addEventListener('mouseover', peek);
  document.addEventListener('focusin', peek);
  document.addEventListener('scroll', hide, { passive: true });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { hide(); } });
}());
