// Lead on to the page that the link names, at the same place and with the same question.
const link = document.querySelector("a")
location.replace(link.href + location.search + location.hash)
