package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;

/** A test with headless Chromium; {@code -Dchromium.path} names another than the system's. */
@OpenPassTest
@ExtendWith(PageAtFailure.class)
abstract class BrowserTest {

    static final String PASSWORD = "a-long-test-password";
    private static final int LONGEST_WAIT_MILLIS = 30_000;
    /** An address that is no screen and answers everybody. */
    static final String STILL = "/actuator/health/liveness";

    private static Playwright playwright;
    private static Browser chromium;
    /**
     * Windows that tests begin in: their caches keep what the screens are made of, and nothing else outlives a test. The first page of
     * each stays where nothing runs, and with it the process that has read the screens' programs: a new one takes a quarter more of the
     * processor for each first page of a test.
     */
    private static final List<BrowserContext> KEPT = new ArrayList<>();
    private static String keptAddress;

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;

    Page page;
    private final List<BrowserContext> windows = new ArrayList<>();

    /** One for all classes; it ends with this program, whose end its driver notices. */
    @BeforeAll
    static void startBrowser() {
        if (chromium != null && chromium.isConnected()) {
            return;
        }
        KEPT.clear();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                // Without a graphics card Chromium would imitate one on the processor.
                // Pages of one window share its process.
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--process-per-site")));
    }

    /** The same Chromium without what a desktop needs takes a tenth less of the processor, where Debian has installed it, too. */
    private static Path executable() {
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Path.of(System.getProperty("chromium.path", Files.isExecutable(shell) ? shell.toString() : "/usr/bin/chromium"));
    }

    /** Opens a window of somebody else's, who has not signed in; those before stay. */
    @BeforeEach
    void openWindow() {
        String address = samples.ready().admin().baseUrl();
        BrowserContext context = window(windows.size(), address);
        windows.add(context);
        page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
    }

    /** The first, second, … of a test: a window without a cache takes a second more of this machine for its first page. */
    private static BrowserContext window(int which, String address) {
        if (!address.equals(keptAddress)) {
            List.copyOf(KEPT).forEach(BrowserContext::close);
            KEPT.clear();
            keptAddress = address;
        }
        if (which < KEPT.size()) {
            return KEPT.get(which);
        }
        BrowserContext made = newWindow(address);
        if (which == KEPT.size()) {
            made.newPage().navigate(STILL);
            KEPT.add(made);
            made.onClose(KEPT::remove);
        }
        return made;
    }

    private static BrowserContext newWindow(String address) {
        return chromium.newContext(new Browser.NewContextOptions().setLocale("en-US").setBaseURL(address)
                .setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
    }

    @AfterEach
    void closeWindow() {
        for (BrowserContext window : windows) {
            if (KEPT.contains(window)) {
                forget(window);
            } else {
                window.close();
            }
        }
        windows.clear();
    }

    private static void forget(BrowserContext window) {
        JsonObject everything = new JsonObject();
        everything.addProperty("origin", keptAddress);
        everything.addProperty("storageTypes", "cookies,local_storage,session_storage,indexeddb,service_workers");
        Page still = window.pages().getFirst();
        window.pages().stream().filter(page -> page != still).forEach(Page::close);
        CDPSession session = window.newCDPSession(still);
        session.send("Storage.clearDataForOrigin", everything);
        session.detach();
        window.clearCookies();
    }

    /** The windows that the test opened. */
    List<BrowserContext> windows() {
        return windows;
    }

    /** A new account with these roles; returns its user name. */
    String account(Long partyId, String office, Role... roles) {
        String username = SampleData.unique("person-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", partyId, office, false, Set.of(roles)));
        return username;
    }

    /** Signs in as somebody of the broker's. */
    void signInAsBroker(Filer filer) {
        identifyBroker(filer);
        page.navigate("/cases");
    }

    /** The same where another page is opened next. */
    void identifyBroker(Filer filer) {
        identify(account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER), PASSWORD);
    }

    /** Without the page of the sign-in, which has tests of its own: each load of a page costs a second of this machine. */
    void signIn(String username, String password) {
        page.navigate(identify(username, password));
    }

    /**
     * Signs in and opens no page, where the test opens another than the first one next.
     *
     * @return the address of the first page
     */
    String identify(String username, String password) {
        APIResponse answer = page.context().request().post("/login", RequestOptions.create().setMaxRedirects(0)
                .setForm(FormData.create().set("username", username).set("password", password)));
        return answer.headers().get("location");
    }

    /** The same with the keyboard, as people do it. */
    void signInOnThePage(String username, String password) {
        page.navigate("/login");
        page.getByLabel("User name").fill(username);
        page.locator("input[name=password]").fill(password);
        button("Sign in").click();
    }

    /** Nobody is signed in any more, and no language chosen; what the screens are made of stays in the window. */
    void becomeNobody() {
        // What the page still asks the server for would bring a session of nobody's after the next one's.
        page.navigate("about:blank");
        page.context().clearCookies();
    }

    /** A step back, which is not taken while one forward is still being answered. */
    void back() {
        awaitServer();
        page.goBack();
    }

    com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    com.microsoft.playwright.Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    com.microsoft.playwright.Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits until the page has told the server all that was typed and chosen, and shows the answer. */
    void awaitServer() {
        page.waitForFunction("""
                () => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)
                    .every(client => !client.isActive || !client.isActive())""");
    }

    /**
     * The languages in which a state is gone through that only its own test reaches. Korean too where pictures are taken
     * ({@code -Dscreens}); else the English of the page is enough, for every screen is looked at in Korean by EveryRouteIT,
     * and both languages have the same keys (LabelsTest).
     */
    static List<String> languages() {
        return pictured() ? List.of("ko", "en") : List.of("en");
    }

    /** Whether this run saves its pages, to be looked at. */
    static boolean pictured() {
        return System.getProperty("screens") != null;
    }

    /** Saves the page as it stands, to be looked at, where {@code -Dscreens} names a folder. */
    void screen(String name) {
        String folder = System.getProperty("screens");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(folder, name + ".png")));
        }
    }

    /** Nothing serious or critical against WCAG 2.1 AA on the page as it stands. */
    void mustBeAccessible() {
        assertThat(PageChecks.violations(page)).isEmpty();
    }
}
