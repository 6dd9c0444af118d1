package org.openpass.deploy.bench.memory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Installation;

/**
 * Heap of a browser session: officers sign in with a real browser and leave their inbox open. The browsers are killed, so that
 * they tell the server of no farewell and it keeps the sessions as it keeps that of a person at lunch; how many it keeps is
 * counted among its objects.
 */
public final class SessionsMeasurement implements Measurement {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern INBOXES = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+\\S+\\.InboxView(\\s|$)");
    private static final int TO_A_BROWSER = 20;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        int sessions = stand.options().sessions();
        String password = stand.world().officerAccount("bench-officer");
        browser(stand, password, 1);
        String before = histogram(stand);
        for (int opened = 0; opened < sessions; opened += TO_A_BROWSER) {
            browser(stand, password, Math.min(TO_A_BROWSER, sessions - opened));
        }
        String after = histogram(stand);
        long kept = number(INBOXES, after) - number(INBOXES, before);
        figures.add("browser sessions opened", sessions, "");
        figures.add("browser sessions with an open inbox that the server keeps", kept, "");
        if (kept < sessions * 9L / 10) {
            throw new IOException("Of " + sessions + " sessions the server kept " + kept + ": their heap says nothing");
        }
        figures.add("heap of a browser session", (number(TOTAL, after) - number(TOTAL, before)) / 1024.0 / kept, "kB");
    }

    /** Opens as many sessions in a browser of their own and kills it. */
    private static void browser(Stand stand, String password, int sessions) {
        Set<ProcessHandle> others = ProcessHandle.current().descendants().collect(Collectors.toSet());
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium.path", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox")));
            for (int i = 0; i < sessions; i++) {
                open(chromium, stand, password);
            }
            ProcessHandle.current().descendants().filter(process -> !others.contains(process))
                    .filter(process -> process.info().command().orElse("").contains("chrom"))
                    .forEach(ProcessHandle::destroyForcibly);
        } catch (PlaywrightException killed) {
            // Closing what was killed; anything that went wrong before shows in the number of sessions kept.
        }
    }

    private static void open(Browser chromium, Stand stand, String password) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL(stand.system().url()).setLocale("en-US"));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("/login");
        page.getByLabel("User name").fill("bench-officer");
        page.locator("input[name=password]").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox").setExact(true)).waitFor();
    }

    /** The live objects of the application by class, after a collection. */
    private static String histogram(Stand stand) throws IOException {
        Process histogram = new ProcessBuilder(Path.of(Installation.java()).resolveSibling("jcmd").toString(),
                String.valueOf(stand.system().pid("app")), "GC.class_histogram").redirectErrorStream(true).start();
        return new String(histogram.getInputStream().readAllBytes());
    }

    private static long number(Pattern wanted, String histogram) {
        Matcher found = wanted.matcher(histogram);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
