// The browser knows the zone one is in; the machine that serves this page may stand elsewhere.
const select = document.querySelector("[data-zone-form] select[name=zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (select && [...select.options].some((option) => option.value === here)) select.value = here;
