// A citation tells on which day the page was read; without this script it is complete but for that day.
const today = new Date()
const iso = new Date(today - today.getTimezoneOffset() * 60000).toISOString().slice(0, 10)
const dayLines = {
  bib: text => text.replace(/\}\n$/, `  urldate = {${iso}},\n}\n`),
  ris: text => text.replace(/ER {2}- \r\n$/, `Y2  - ${iso.replaceAll("-", "/")}/\r\nER  - \r\n`),
}

for (const place of document.querySelectorAll("[data-accessed]")) {
  const date = new Intl.DateTimeFormat(place.dataset.locale, { dateStyle: "long" }).format(today)
  place.textContent = place.dataset.accessed.replace("{date}", date)
}

async function saveWithDay(link) {
  const answer = await fetch(link.href)
  const text = dayLines[link.href.split(".").pop()](await answer.text())
  const save = document.createElement("a")
  save.href = URL.createObjectURL(new Blob([text], { type: link.type }))
  save.download = link.download
  save.click()
  setTimeout(() => URL.revokeObjectURL(save.href), 10000)
}

for (const link of document.querySelectorAll("a[data-citation]")) {
  link.addEventListener("click", event => {
    event.preventDefault()
    saveWithDay(link).catch(() => { location.href = link.href })
  })
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard
  button.addEventListener("click", () => copyText(document.getElementById(button.dataset.copy).innerText.trim()).catch(() => {}))
}
