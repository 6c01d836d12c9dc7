// Set the chosen theme before the first paint; without a choice the system's is used.
try {
  const name = document.documentElement.getAttribute('data-handbook').replace(/[%\]]/g, encodeURIComponent);
  const theme = localStorage.getItem(`handbook[${name}]:theme`) ?? localStorage.getItem('handbook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme is used.
}

// A stage that is to open begun, or over the whole window, is so from the first paint, so that nothing shifts under the reader.
try {
  const page = document.documentElement;
  const on = /^#walk\b/.test(location.hash) || sessionStorage.getItem(`handbook:walk-room:${location.pathname}`) === 'on';
  if (on) page.setAttribute('data-stage-on', '');
  if (new URLSearchParams(location.search).get('stage') === 'whole') page.setAttribute('data-stage-whole', '');
} catch {
  // Storage is off: the page opens for reading.
}
