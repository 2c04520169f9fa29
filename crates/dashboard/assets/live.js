// Fills in the lines that wait, as it happens. Without scripts they say what
// they said when the page was loaded.
const place = document.querySelector("[data-events]");
const line = (name) => place.querySelector(`[data-line="${name}"]`);

if (place) {
  const events = new EventSource(place.dataset.events);
  for (const name of ["code", "device"]) {
    events.addEventListener(name, (event) => {
      line(name).textContent = event.data;
      line(name).classList.add("come");
    });
  }
  events.addEventListener("open", () => {
    line("over").textContent = "The two lines above are filled in as it happens.";
  });
  events.addEventListener("over", () => {
    events.close();
    line("over").textContent = "This page has stopped listening. Load it again to go on.";
  });
}
