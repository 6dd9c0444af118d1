package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.vaadin.flow.router.RouteBaseData;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.authoring.migration.PlanSample;
import org.openpass.cargo.Ledger;
import org.openpass.terms.Labels;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.OwnersChange;
import org.openpass.testing.SampleCargo;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every screen that there is, as the people who may see it, in Korean, wide and narrow, and in English what has to fit on a
 * phone. Screens are found by themselves; one whose address names something, such as a case, needs an address of something
 * that there is.
 */
class EveryRouteIT extends ColleaguesBrowserTest {

    private static final Logger log = LoggerFactory.getLogger(EveryRouteIT.class);
    private static final int WIDE = 1440;
    private static final int NARROW = 360;
    private static final double PATIENCE_MILLIS = 15_000;
    /** Whose screens are those of other routes. */
    private static final Set<String> LEAD_ON = Set.of("start", "declarations/new", "warehouse");
    /** Follows a link to an address within the application; says whether its screen came. */
    private static final String FOLLOW = """
            address => new Promise(done => {
              addEventListener('vaadin-navigated', () => done(true), {once: true});
              setTimeout(() => done(false), 10000);
              const link = document.createElement('a');
              link.href = address;
              document.body.append(link);
              link.click();
              link.remove();
            })""";
    private static final String INVITATION = "invitation/:token";

    @Autowired
    ServletContext servlets;
    @Autowired
    Ledger ledger;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    private final List<String> wrong = new ArrayList<>();
    /** An address for each route that names something, by the route's template. */
    private final Map<String, String> samplesOfRoutes = new TreeMap<>();
    private final Set<String> shown = new HashSet<>();
    private Filer filer;
    private String waiting;
    /** The language of the page that is open; null: a page is to be loaded. */
    private Locale spoken;
    private int seen;

    @Test
    void everyRouteIsFitToBeReadByWhoMaySeeIt() {
        long begun = System.nanoTime();
        makeSomethingToSee();
        List<RouteBaseData<?>> routes = Routes.all(servlets);
        assertThat(routes).extracting(RouteBaseData::getTemplate).contains("", "inbox", "my", "cases/:number");
        if (routes.stream().anyMatch(route -> route.getTemplate().equals(INVITATION))) {
            samplesOfRoutes.put(INVITATION, invitation());
        }
        samplesOfRoutes.keySet().stream().filter(known -> routes.stream().noneMatch(route ->
                route.getTemplate().equals(known))).forEach(gone -> wrong.add("There is no route /" + gone
                + " any more: take its sample out of " + getClass().getSimpleName()));
        routes.forEach(this::mustBeKnown);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        for (Onlooker person : Onlooker.values()) {
            becomeNobody();
            become(person);
            spoken = null;
            List<Screen> screens = routes.stream().filter(route -> person.sees(route.getNavigationTarget())).map(RouteBaseData::getTemplate)
                    .flatMap(template -> Routes.addresses(template, samplesOfRoutes).stream().map(address -> new Screen(template, address)))
                    .toList();
            screens.forEach(screen -> look(person, screen, Locale.KOREAN));
            // Both languages have the same keys (LabelsTest), and each screen's own test reads its English. What is left for
            // English here is the room that its longer words need on a phone, once for all who see the same.
            screens.stream().filter(screen -> shown.add(screen.address()) && person.mustFitOnAPhone())
                    .forEach(screen -> look(person, screen, Locale.ENGLISH));
        }
        log.info("{} pages were looked at in {} s", seen, (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(String.join("\n", wrong)).as("what is wrong with the screens").isEmpty();
    }

    private void makeSomethingToSee() {
        filer = samples.filer();
        Answer asked = filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
        new Officers(samples).decide(asked.text("/caseNumber"), Officers.SUPPLEMENT).mustBe(200);
        waiting = waiting(filer, "020");
        String accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED").text("/declarationNumber");
        String message = Awaitility.await().until(() -> filer.api().get("/api/v1/mailbox?number=" + accepted)
                .text("/messages/0/id"), id -> id != null);
        Answer log = Awaitility.await().until(() -> samples.admin().get("/api/v1/admin/messages?q=" + accepted),
                found -> found.text("/messages/0/id") != null);
        samplesOfRoutes.put("admin/messages/:source/:id", "admin/messages/" + log.text("/messages/0/source") + "/"
                + log.text("/messages/0/id"));
        samplesOfRoutes.putAll(Map.of("track/:number?", "track/" + accepted,
                "cases/:number", "cases/" + accepted,
                "mailbox/:id", "mailbox/" + message,
                "declarations/:number/payment", "declarations/" + accepted + "/payment",
                "declarations/:number/amend", "declarations/" + accepted + "/amend",
                "declarations/:number/withdraw", "declarations/" + accepted + "/withdraw",
                "declarations/:number/correct", "declarations/" + asked.text("/declarationNumber") + "/correct",
                // Known when the party has begun one.
                "declarations/drafts/:id", "declarations/new"));
        samplesOfRoutes.put("warehouse/:place", "warehouse/" + Warehouse.place(jdbc, filer.declarantCode()));
        SampleCargo cargo = new SampleCargo(jdbc, ledger, transaction, clock, "020");
        long house = cargo.house("0001", parties.byIdentifier(filer.importer()).orElseThrow().id(), "CONSIGNEE");
        cargo.in(house, SampleCargo.SHED, 100, 1, samples.today().plusMonths(6));
        samplesOfRoutes.put("cargo/:number", "cargo/" + cargo.number("0001"));
        samplesOfRoutes.put("admin/parties/:party", "admin/parties/" + parties.byIdentifier(filer.importer()).orElseThrow()
                .id());
        samplesOfRoutes.put("studio/:work", "studio/import-declaration");
        samplesOfRoutes.put("studio/operate/:work", "studio/operate/import-declaration");
        samplesOfRoutes.put("studio/:work/versions/:version", "studio/import-declaration/versions/1");
        Api owner = samples.officer(null, "PROCESS_OWNER");
        String draft = OwnersChange.draft(owner);
        samplesOfRoutes.put("studio/drafts/:draft", "studio/drafts/" + draft);
        samplesOfRoutes.put("studio/compare", "studio/compare?from=import-declaration:1&to=draft:" + draft);
        samplesOfRoutes.put("studio/drafts/:draft/submit", "studio/drafts/" + OwnersChange.draft(owner) + "/submit");
        samplesOfRoutes.put("studio/drafts/:draft/what-if", "studio/drafts/" + owner.post("/api/v1/studio/drafts", Map.of("work",
                "name-tax-review", "title", "On past cases")).mustBe(201).text("/draft/id") + "/what-if?file="
                + "processes/declaration/name-tax-review.dmn");
        samplesOfRoutes.put("studio/releases/:release", "studio/releases/" + OwnersChange.submitted(owner));
        samplesOfRoutes.put("studio/plans/:plan", "studio/plans/" + PlanSample.one(jdbc));
        samplesOfRoutes.put("studio/positions/:case", "studio/positions/" + asked.text("/caseNumber"));
        samplesOfRoutes.put("studio/acts/:act", "studio/acts/" + Awaitility.await().until(() -> owner.post("/api/v1/studio/acts/moves",
                Map.of("caseNumber", asked.text("/caseNumber"), "target", "Task_ReviewDocuments", "reason", "To be looked at",
                        "article", "A249")), proposed -> proposed.status() == 201).text("/id"));
        samplesOfRoutes.put("studio/trials/:run", "studio/trials/" + ScenarioRuns.one(jdbc));
        samplesOfRoutes.put("admin/tables/:table", "admin/tables/tariff.duty_rates");
        samplesOfRoutes.put("admin/releases/:release", "admin/releases/" + samples.admin().post("/api/v1/admin/releases",
                Map.of("table", "tariff.duty_rates", "title", "Rates of the trial", "basis", "Notice")).mustBe(201)
                .text("/id"));
    }

    /** Of somebody who has no account yet. */
    private String invitation() {
        String manager = account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, Role.BROKER);
        return software(manager).post("/api/v1/people/invitations", Map.of("username", SampleData.unique("new-")
                .toLowerCase(Locale.ROOT), "name", "Lee New", "rights", List.of("PAY"))).mustBe(201)
                .text("/href").substring(1);
    }

    private void mustBeKnown(RouteBaseData<?> route) {
        String template = route.getTemplate();
        if (template.contains(":") && !samplesOfRoutes.containsKey(template)) {
            wrong.add("Nobody has looked at the new route /" + template + ": its address names something, so give "
                    + getClass().getSimpleName() + " a sample of it");
        }
        if (Arrays.stream(Onlooker.values()).noneMatch(person -> person.sees(route.getNavigationTarget()))) {
            wrong.add("Nobody in this test may see /" + template + ": give " + getClass().getSimpleName()
                    + " a person of its roles");
        }
    }

    private void become(Onlooker person) {
        switch (person) {
            case VISITOR -> { }
            case PARTY -> {
                signIn(account(parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, person.roles()),
                        PASSWORD);
                assertThat(page).hasURL(Pattern.compile(".*/my"));
                page.navigate("/declarations/new");
                assertThat(page).hasURL(Pattern.compile(".*/declarations/drafts/\\d+"));
                samplesOfRoutes.put("declarations/drafts/:id", page.url().replaceAll(".*/(declarations/)", "$1"));
            }
            case OFFICER -> {
                String officer = account(null, "020", person.roles());
                claimAs(officer, waiting);
                signIn(officer, PASSWORD);
                assertThat(heading("Inbox")).isVisible();
                samplesOfRoutes.put("cases/:number", "cases/" + waiting);
            }
            case ADMINISTRATOR -> {
                signIn(account(null, null, person.roles()), PASSWORD);
                assertThat(heading("Parties")).isVisible();
            }
            case OWNER -> {
                signIn(account(null, null, person.roles()), PASSWORD);
                assertThat(heading("Processes, decisions and forms")).isVisible();
            }
        }
    }

    private void look(Onlooker person, Screen screen, Locale language) {
        String address = screen.address();
        String where = "/" + address + " of " + person + " in " + language;
        try {
            int[] widths = widths(language);
            page.setViewportSize(widths[0], 900);
            open(address, language, where);
            awaitDrawn(language);
            seen++;
            mustNotBeMissing(where, language);
            String there = URI.create(page.url()).getPath();
            if (!there.equals("/" + address.replaceFirst("\\?.*", ""))) {
                if (!LEAD_ON.contains(address)) {
                    wrong.add(where + " leads to " + there);
                }
                return;
            }
            for (int width : widths) {
                page.setViewportSize(width, 900);
                awaitLaidOut();
                awaitDrawn(language);
                tell(where + " shows a key instead of a text", PageChecks.rawKeys(page));
                // Wide and in English each screen's own test asks; nobody else asks where tables are cards.
                if (width == NARROW && language.equals(Locale.KOREAN)) {
                    // Of diagrams, which have hundreds of parts, the tests of their own screens ask.
                    tell(where + ", " + width + " px", PageChecks.violationsBeside(page, ".djs-container"));
                }
                if (width == NARROW && person.mustFitOnAPhone()) {
                    tell(where + " does not fit into " + width + " px", PageChecks.tooWide(page));
                }
                screen("route-" + person.name().toLowerCase(Locale.ROOT) + "-" + Routes.picture(screen.template(), address) + "-"
                        + language + "-" + width);
            }
        } catch (PlaywrightException failed) {
            wrong.add(where + " was not drawn: " + failed.getMessage().replaceAll("\\s+", " "));
        }
    }

    /** Each screen begins as wide as the one before ended: to lay one out anew costs as much as to open it. */
    private int[] widths(Locale language) {
        if (!language.equals(Locale.KOREAN) && !pictured()) {
            return new int[] {NARROW};
        }
        return page.viewportSize().width == NARROW ? new int[] {NARROW, WIDE} : new int[] {WIDE, NARROW};
    }

    /**
     * Loads the first page of a language, and follows a link to each further one, as people do: that takes a fifth of the
     * processor. That its address answers is asked beside it, and each screen's own test loads it.
     */
    private void open(String address, Locale language, String where) {
        int status = page.context().request().get("/" + address).status();
        if (status >= 400) {
            wrong.add(where + " answers " + status);
        }
        if (!language.equals(spoken) || !(boolean) page.evaluate(FOLLOW, "/" + address)) {
            page.navigate("/" + address + (address.contains("?") ? "&lang=" : "?lang=") + language);
            spoken = language;
        }
    }

    private void mustNotBeMissing(String where, Locale language) {
        List<String> instead = page.locator(".empty-state h2").allInnerTexts();
        Stream.of("failure.title", "notFound.title").map(key -> Labels.text(key, language)).filter(instead::contains)
                .forEach(title -> wrong.add(where + " is not there: " + title));
    }

    private void tell(String what, List<String> found) {
        if (!found.isEmpty()) {
            wrong.add(what + ": " + String.join("; ", found));
        }
    }

    /** In the language, and nothing is loaded any more. */
    private void awaitDrawn(Locale language) {
        page.waitForFunction("""
                language => {
                  const clients = window.Vaadin?.Flow?.clients;
                  return document.documentElement.lang === language
                      && [...document.querySelectorAll('h1, .empty-state')].some(part => part.checkVisibility())
                      && !document.querySelector('vaadin-grid[loading]')
                      && clients && Object.values(clients).every(client => !client.isActive || !client.isActive());
                }""", language.getLanguage());
    }

    private void awaitLaidOut() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    private record Screen(String template, String address) {
    }
}
