// A click on the sign beside a heading or paragraph copies its address; without this script the link leads there.
const told = document.querySelector("[data-copied]")

async function copyText(text) {
  await navigator.clipboard.writeText(text)
  told.textContent = told.dataset.copied
  setTimeout(() => { told.textContent = "" }, 4000)
}

function copyAddress(event) {
  const link = event.target.closest("a.headerlink")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  const address = new URL(link.href)
  address.search = ""
  copyText(address.href).catch(() => {})
}

if (told && navigator.clipboard) document.addEventListener("click", copyAddress)
