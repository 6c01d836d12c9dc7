// Set the chosen theme before the first paint; without a choice the system's is used.
try {
  const name = document.documentElement.getAttribute('data-handbook').replace(/[%\]]/g, encodeURIComponent);
  const theme = localStorage.getItem(`handbook[${name}]:theme`) ?? localStorage.getItem('handbook:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the system's theme is used.
}

// A walk kept here opens by itself: until it does, its place stays as large as it was, so that nothing shifts under the reader.
try {
  const [width, height] = (sessionStorage.getItem(`handbook:walk-room:${location.pathname}`) ?? '').split(':');
  if (Number(width) === innerWidth) document.documentElement.style.setProperty('--walk-room', `${Number(height)}px`);
} catch {
  // Storage is off: the walk takes its place when it opens.
}
