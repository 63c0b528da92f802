"""Two browsers with one face: Chromium by its driver and python3-selenium, Firefox by the protocol it speaks itself (Marionette),
for which nothing has to be installed besides; it is heard by PulseAudio, where that is installed, which gives the sound to nobody. Both
are offline and have a profile of their own.
"""
import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import time

NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError'); }});"


def skip(why):
    print(f"skipped: {why}", file=sys.stderr)
    sys.exit(77)


class Browser:
    """What both can do by themselves."""

    def text(self, where):
        return self.run("return document.querySelector(arguments[0]).textContent", where)

    def until(self, holds, _what):
        while not holds():  # whoever runs the test gives it up
            time.sleep(0.05)


class Chromium(Browser):
    def __init__(self, folder):
        try:
            from selenium import webdriver
            from selenium.webdriver.chrome.service import Service
        except ImportError:
            if os.path.exists("/usr/bin/python3") and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3"):
                os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
            skip("python3-selenium is not installed")
        if not shutil.which("chromedriver"):
            skip("Chromium's driver is not installed")
        options = webdriver.ChromeOptions()
        for one in ("--headless=new", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={folder}/profile"):
            options.add_argument(one)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")
        options.add_experimental_option("prefs", {"download.default_directory": folder, "download.prompt_for_download": False})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        self.driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
        self.driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        self.refused = None
        self.sounds = True

    def quit(self):
        self.driver.quit()

    def load(self, url):
        self.driver.get(url)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def press(self, where):
        self.driver.find_element("css selector", where).click()

    def size(self, width, height, scheme="light"):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 900}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})

    def picture(self, file):
        self.driver.save_screenshot(file)

    def refuse_storage(self, refuse):
        if refuse:
            self.refused = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_STORAGE})
        else:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": self.refused["identifier"]})

    def errors(self):
        return [one["message"] for one in self.driver.get_log("browser") if one["level"] == "SEVERE"]

    def loaded_from(self):
        """The kinds of addresses from which something was asked for."""
        asked = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        return {one["params"]["request"]["url"].split(":")[0] for one in asked if one["method"] == "Network.requestWillBeSent"}


# What Firefox is told before it starts. A proxy that is not there keeps it offline.
PREFERENCES = {
    "browser.download.folderList": 2, "browser.download.useDownloadDir": True, "browser.download.alwaysOpenPanel": False,
    "browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False, "app.update.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore", "media.autoplay.default": 0, "dom.disable_beforeunload": True,
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9, "toolkit.telemetry.server": "", "remote.prefs.recommended": True,
}

LISTEN = """
if (!window.limberHeard) {
  window.limberHeard = {errors: [], asked: []};
  Services.console.registerListener({observe(message) {
    if (message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag) && message.sourceName.startsWith("file:"))
      window.limberHeard.errors.push(message.errorMessage);
  }});
  Services.obs.addObserver((channel) => {
    const from = channel.QueryInterface(Ci.nsIChannel);
    if (from.loadInfo.loadingPrincipal?.schemeIs("file")) window.limberHeard.asked.push(from.URI.scheme);
  }, "http-on-opening-request");
}
document.documentElement.style.minWidth = "0";
"""


class Firefox(Browser):
    def __init__(self, folder):
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        if not program:
            skip("Firefox is not installed")
        profile = os.path.join(folder, "firefox")
        os.mkdir(profile)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with open(os.path.join(profile, "user.js"), "w") as file:
            for name, value in {**PREFERENCES, "browser.download.dir": folder, "marionette.port": port}.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        self.sounds = bool(shutil.which("pulseaudio"))
        self.ear = self.listening(folder) if self.sounds else None
        environment = {**os.environ, "HOME": folder, "MOZ_HEADLESS": "1", "PULSE_SERVER": f"unix:{folder}/sound"}
        self.process = subprocess.Popen([program, "--marionette", "-remote-allow-system-access", "--profile", profile, "--no-remote"], env=environment,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number = 0
        self.waiting = b""
        self.connection = self.connected(port)
        self.answer()  # its greeting
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": True}}})
        self.in_chrome(LISTEN)

    @staticmethod
    def listening(folder):
        return subprocess.Popen(["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm",
                                 "-L", "module-null-sink", "-L", f"module-native-protocol-unix socket={folder}/sound"],
                                env={**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder},
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def connected(self, port):
        while self.process.poll() is None:
            try:
                return socket.create_connection(("127.0.0.1", port))
            except OSError:
                time.sleep(0.1)
        sys.exit("FAILED: Firefox did not start")

    # A message is its length, a colon and JSON: [0, number, command, parameters], answered by [1, number, error, result].
    def answer(self):
        while b":" not in self.waiting:
            self.waiting += self.received()
        length, self.waiting = self.waiting.split(b":", 1)
        while len(self.waiting) < int(length):
            self.waiting += self.received()
        message, self.waiting = self.waiting[:int(length)], self.waiting[int(length):]
        return json.loads(message)

    def received(self):
        data = self.connection.recv(1 << 16)
        if not data:
            sys.exit("FAILED: Firefox ended")
        return data

    def ask(self, command, parameters=None):
        self.number += 1
        text = json.dumps([0, self.number, command, parameters or {}]).encode()
        self.connection.sendall(str(len(text)).encode() + b":" + text)
        _, _, error, result = self.answer()
        if error:
            raise RuntimeError(f"{command}: {error['error']}: {error['message']}")
        return result

    def in_chrome(self, script, *arguments):
        self.ask("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.ask("WebDriver:ExecuteScript", {"script": script, "args": arguments, "sandbox": None})["value"]
        finally:
            self.ask("Marionette:SetContext", {"value": "content"})

    def quit(self):
        self.connection.close()
        for process in filter(None, (self.process, self.ear)):
            process.terminate()
            process.wait()

    def load(self, url):
        self.ask("WebDriver:Navigate", {"url": url})

    def run(self, script, *arguments):
        return self.ask("WebDriver:ExecuteScript", {"script": script, "args": arguments, "sandbox": None})["value"]

    def press(self, where):
        found = self.ask("WebDriver:FindElement", {"using": "css selector", "value": where})["value"]
        self.ask("WebDriver:ElementClick", {"id": next(iter(found.values()))})

    def size(self, width, height, scheme="light"):
        beside = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]")
        self.ask("WebDriver:SetWindowRect", {"width": width + beside[0], "height": height + beside[1]})
        self.in_chrome("Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0])",
                       0 if scheme == "dark" else 1)
        self.ask("WebDriver:ExecuteAsyncScript",
                 {"script": "requestAnimationFrame(() => requestAnimationFrame(arguments[0]));", "args": [], "sandbox": None})

    def picture(self, file):
        letters = self.ask("WebDriver:TakeScreenshot", {"full": False})["value"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(letters))

    def refuse_storage(self, refuse):
        self.in_chrome("Services.prefs.setBoolPref('dom.storage.enabled', arguments[0])", not refuse)

    def errors(self):
        return self.in_chrome("return window.limberHeard.errors")

    def loaded_from(self):
        return set(self.in_chrome("return window.limberHeard.asked"))
