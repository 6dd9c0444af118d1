package org.openpass.deploy.bench.memory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Installation;

/**
 * Heap of a browser session: officers sign in with a real browser one after another and leave their inbox open. Each browser is
 * cut off before it is closed, so that the server keeps the session as it keeps that of a person at lunch.
 */
public final class SessionsMeasurement implements Measurement {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        int sessions = stand.options().sessions();
        String password = stand.world().officerAccount("bench-officer");
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium.path", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")))) {
            open(chromium, stand, password);
            long before = heap(stand);
            for (int i = 0; i < sessions; i++) {
                open(chromium, stand, password);
            }
            figures.add("browser sessions opened", sessions, "");
            figures.add("heap of a browser session", (heap(stand) - before) / 1024.0 / sessions, "kB");
        }
    }

    private static void open(Browser chromium, Stand stand, String password) {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(stand.system().url()).setLocale("en-US"))) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate("/login");
            page.getByLabel("User name").fill("bench-officer");
            page.locator("input[name=password]").fill(password);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox").setExact(true)).waitFor();
            context.setOffline(true);
        }
    }

    /** Bytes of live objects, after a collection. */
    private static long heap(Stand stand) throws IOException {
        Process histogram = new ProcessBuilder(Path.of(Installation.java()).resolveSibling("jcmd").toString(),
                String.valueOf(stand.system().pid("app")), "GC.class_histogram").redirectErrorStream(true).start();
        Matcher total = TOTAL.matcher(new String(histogram.getInputStream().readAllBytes()));
        if (!total.find()) {
            throw new IOException("jcmd printed no total");
        }
        return Long.parseLong(total.group(1));
    }
}
