package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A real browser without a window: Debian's chromium, driven by its chromium-driver. Where they are missing, the tests
/// that ask for it are skipped and counted as such.
record Chromium(ChromeDriver driver, URI at) implements AutoCloseable {
    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    /// Where pictures are left to be looked at.
    private static final Path PICTURES = Path.of("target", "screens");

    /// WCAG's ratio of every piece of text to the ground it stands on; 4.5 is the least.
    static final String FAINT = """
            const rgb = colour => colour.match(/[0-9.]+/g).map(Number);
            const light = colour => rgb(colour).slice(0, 3).map(part => part / 255)
              .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
            const ground = node => {
              for (let at = node; at; at = at.parentElement) {
                const colour = rgb(getComputedStyle(at).backgroundColor);
                if (colour.length === 3 || colour[3] > 0.99) return getComputedStyle(at).backgroundColor;
              }
              return 'rgb(255, 255, 255)';
            };
            const faint = [];
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) {
              const node = walk.currentNode.parentElement;
              if (!walk.currentNode.textContent.trim() || node.tagName === 'OPTION') continue;
              const [a, b] = [light(getComputedStyle(node).color), light(ground(node))].sort((x, y) => y - x);
              if ((a + 0.05) / (b + 0.05) < 4.5) faint.push({words: walk.currentNode.textContent, ratio: (a + 0.05) / (b + 0.05)});
            }
            return faint;""";

    static Chromium at(URI address) {
        Assumptions.assumeTrue(
                Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
                "chromium and chromium-driver of Debian are not installed");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-device-scale-factor=1");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1440, 1000));
        return new Chromium(driver, address);
    }

    void open(String path) {
        driver.get(at + path);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void type(String css, String words) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(words);
    }

    void click(String css) {
        find(css).click();
    }

    /// Returns when the page that it leads to is there.
    void follow(String css) {
        ask("window.left = true");
        click(css);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(ask("return !window.left && document.readyState === 'complete'"))) {
            assertThat(System.nanoTime() - end).as("a page comes").isNegative();
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 1000));
    }

    /// As a phone: narrower than any window.
    void narrow(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    /// @return nothing is an empty text
    Object ask(String script, Object... arguments) {
        Object answer = ((JavascriptExecutor) driver).executeScript(script, arguments);
        return answer == null ? "" : answer;
    }

    /// Of the whole page, however long it is.
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        long width = (Long) ask("return window.innerWidth");
        long height = (Long) ask("return Math.max(document.documentElement.scrollHeight, 600)");
        driver.manage().window().setSize(new Dimension((int) width, (int) Math.min(height + 140, 3000)));
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        driver.manage().window().setSize(new Dimension((int) width, 1000));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
