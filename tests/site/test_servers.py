"""The website behind the servers of docs/servers: a strict policy, headers, caching, compression."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.browsing import SilentHandler
from tests.command import ROOT
from tests.site.building import SmallSite
from tests.site.test_browser import ADDRESSES

SERVERS = ROOT / "docs/servers"
MODULES = Path("/usr/lib/apache2/modules")
NEEDED = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate")
POLICY = re.compile(r"Content-Security-Policy:? \"?([^\"\n]+)")
STAYS = "de/1.0/assets/stylesheets/zweiklang.css"


@pytest.fixture(scope="module")
def site(built: SmallSite) -> Iterator[Path]:
    """The website where a server that is not root may read it, with a version that stays."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(built.out, Path(folder) / "site")
        shutil.copytree(built.out / "de/draft", Path(folder) / "site/de/1.0")
        yield Path(folder) / "site"


@pytest.fixture(scope="module", params=["_headers", "nginx", "apache2"])
def host(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    with {"_headers": static_host, "nginx": nginx, "apache2": apache}[request.param](site) as address:
        yield address


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_no_page_breaks_the_policy(page: Page, host: str, address: str) -> None:
    """Chromium reports no violation on any kind of page, and says nothing on the console."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script("document.addEventListener('securitypolicyviolation', e => console.log(e.violatedDirective))")
    answer = page.goto(f"{host}/{address}", wait_until="networkidle")
    assert answer is not None
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    assert said == []


def test_search_and_settings_work_under_the_policy(page: Page, host: str) -> None:
    """Search finds, the appearance changes and is there again on the next page, and nothing is violated."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{host}/de/draft/")
    page.click("[data-search]")
    page.wait_for_selector("#z-search-query")
    page.keyboard.type("Kilometer")
    page.wait_for_selector(".z-search__results a")
    page.keyboard.press("Escape")
    page.click("label[for=__palette_1]:visible")
    page.wait_for_function("document.body.getAttribute('data-md-color-scheme') === 'slate'")
    page.goto(f"{host}/de/draft/bikes/lanes/")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    assert said == []


def test_reading_aids_work_under_the_policy(page: Page, host: str) -> None:
    """A note shows below its mark, a citation is saved with the day, and nothing is violated."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{host}/de/draft/bikes/lanes/")
    mark = page.locator("a.z-mark").first
    mark.click()
    note, above = page.get_by_role("dialog", name="Anmerkung 12").bounding_box(), mark.bounding_box()
    assert note
    assert above
    assert 0 < note["y"] - above["y"] < 60
    page.keyboard.press("Escape")
    page.click(".z-cite > summary")
    with page.expect_download() as saved:
        page.click(".z-cite a:text('RIS')")
    assert "Y2  - " in saved.value.path().read_text(encoding="utf-8")
    assert said == []


def test_the_policy_stops_a_script_in_a_page(page: Page, host: str) -> None:
    """A script that somebody managed to put into a page does not run."""
    page.goto(f"{host}/de/draft/")
    page.evaluate("""() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
    }""")
    assert page.evaluate("window.ran") is None


def test_what_changes_is_asked_for_again(host: str) -> None:
    """Pages are asked for again, and what they load from a version that stays is kept, where the host can tell."""
    assert ask(host, "de/1.0/")["cache-control"] == "no-cache"
    assert ask(host, "de/versions.json")["cache-control"] == "no-cache"
    assert ask(host, "de/draft/assets/stylesheets/zweiklang.css")["cache-control"] == "no-cache"
    headers = ask(host, STAYS)
    assert headers["x-content-type-options"] == "nosniff"
    if "server" in headers and not headers["server"].startswith("SimpleHTTP"):
        assert headers["cache-control"] == "public, max-age=31536000, immutable"
        assert headers["content-encoding"] == "gzip"
        assert headers["content-type"].startswith("text/css")
        assert ask(host, "de/nowhere/", status=404)["content-type"] == "text/html; charset=utf-8"


def test_the_examples_have_one_policy() -> None:
    """No example is laxer than another, and none allows what stands in a page."""
    policies = {POLICY.findall((SERVERS / name).read_text())[0] for name in ("nginx.conf", "apache.conf", "_headers")}
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()


def ask(host: str, path: str, status: int = 200) -> dict[str, str]:
    """The headers of an answer, by their names in lower case."""
    parts = urlsplit(host)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request("GET", f"/{path}", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    assert answer.status == status
    answer.read()
    connection.close()
    return {name.lower(): value for name, value in answer.getheaders()}


class HeadersHandler(SilentHandler):
    """Adds what stands below `/*` in a file `_headers`."""

    def end_headers(self) -> None:
        block = (SERVERS / "_headers").read_text(encoding="utf-8").partition("/*\n")[2].partition("\n\n")[0]
        for line in block.splitlines():
            name, _, value = line.strip().partition(": ")
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def static_host(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(HeadersHandler, directory=str(site))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """The real one, with the example as it stands but for folder and port."""
    program = find("nginx")
    port = free_port()
    example = adapted("nginx.conf", site, port, "root /srv/zweiklang", "listen 8080")
    logs = f"error_log {site.parent}/error.log; pid {site.parent}/nginx.pid; daemon off;"
    temporary = " ".join(f"{kind}_temp_path {site.parent}/{kind};" for kind in ("client_body", "proxy", "fastcgi"))
    more = " ".join(f"{kind}_temp_path {site.parent}/{kind};" for kind in ("uwsgi", "scgi"))
    conf = site.parent / "nginx.conf"
    conf.write_text(
        f"{logs}\nevents {{}}\nhttp {{ access_log off; {temporary} {more}\n{example}\n}}\n", encoding="utf-8"
    )
    with running([program, "-c", str(conf)], port) as address:
        yield address


@contextmanager
def apache(site: Path) -> Iterator[str]:
    """The real one, with the example as it stands but for folder and port."""
    program = find("apache2")
    port = free_port()
    example = adapted("apache.conf", site, port, "/srv/zweiklang", ":8080")
    loads = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in NEEDED)
    head = (
        f"ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {site.parent}/apache.pid\nTypesConfig /etc/mime.types"
    )
    user = "User www-data\nGroup www-data\n" if Path.home() == Path("/root") else ""
    conf = site.parent / "apache.conf"
    conf.write_text(f"{loads}\n{head}\n{user}ErrorLog {site.parent}/error.log\n{example}", encoding="utf-8")
    with running([program, "-f", str(conf), "-DFOREGROUND"], port) as address:
        yield address


def find(program: str) -> str:
    found = shutil.which(program, path="/usr/sbin:/usr/bin:/usr/local/bin:/usr/local/sbin")
    return found or pytest.skip(f"{program} is not installed: apt-get install {program}")


def adapted(name: str, site: Path, port: int, folder: str, listening: str) -> str:
    """An example with the folder and port of this test."""
    text = (SERVERS / name).read_text(encoding="utf-8")
    assert folder in text
    assert listening in text
    text = text.replace(folder, folder.replace("/srv/zweiklang", str(site)))
    local = "listen 127.0.0.1:" if listening.startswith("listen") else ":"
    return text.replace(listening, f"{local}{port}")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], port: int) -> Iterator[str]:
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as process:
        try:
            for _ in range(200):
                if process.poll() is not None:
                    pytest.fail(f"{command[0]} ended: {process.stdout.read() if process.stdout else ''}")
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)
