// Takes the mark out of the address, so that nothing about it stays in the history.
const here = new URL(location.href);
here.searchParams.delete("care");
history.replaceState(history.state, "", here);
