// The link to the other language leads to the same place on the page.
const twins = document.querySelectorAll("a[data-twin]")
const carry = () => { for (const link of twins) link.hash = location.hash }
addEventListener("hashchange", carry)
carry()
