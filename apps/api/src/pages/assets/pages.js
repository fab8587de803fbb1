// What is folded is printed too, and an address with an anchor opens what it stands in.
function unfold(details) {
  details.open = true;
}

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) unfold(details);
});

function showTarget() {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const folded = target?.closest('details');
  if (folded) unfold(folded);
}

addEventListener('hashchange', showTarget);
showTarget();
