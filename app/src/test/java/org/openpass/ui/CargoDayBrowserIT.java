package org.openpass.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.terms.Seoul;
import org.openpass.testing.Carrier;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.SampleData;
import org.openpass.testing.Warehouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import from the ship to the gate in the browser, with everybody whose hands it goes through, each in a window of their own. */
class CargoDayBrowserIT extends TraderBrowserTest {

    private static final int PACKAGES = 100;

    @Autowired
    JdbcClient jdbc;
    @Autowired
    MovableClock clock;

    private final String goods = SampleData.unique("BOARDS");
    private Filer filer;
    private String mrn;
    private String cargo;
    private Warehouse quay;
    private Warehouse warehouse;

    @AfterEach
    void nobodyElseIsWatched() {
        jdbc.sql("delete from cargo.watch_criteria where id = ?").param(goods).update();
    }

    @Test
    void anImportTravelsFromTheShipToTheGate() {
        Carrier carrier = Carrier.of(samples, jdbc);
        Carrier forwarder = Carrier.forwarder(samples, jdbc);
        quay = Warehouse.of(samples, jdbc, clock);
        jdbc.sql("update cargo.bonded_areas set unloading_place = 'Y' where shed = ?").param(quay.shed()).update();
        warehouse = Warehouse.of(samples, jdbc, clock);
        filer = samples.filer();
        mrn = carrier.mrn(133);
        cargo = mrn + "00010001";
        jdbc.sql("insert into cargo.watch_criteria values (?, 'GOODS', ?, 'MONITOR', 1, '2020-01-01')").params(goods,
                goods.toLowerCase(Locale.ROOT)).update();

        Page carriers = sendsTheMasters(carrier, forwarder);
        Page importers = windowOf(filer.importer(), Role.TRADER);
        sendsTheHouses(forwarder);
        Page officers = reviewsThem();
        reportsTheArrival(carriers);
        declaresTheUnloading(carriers);
        isBlocked(importers, "100 of 100 packages are not carried in yet: the operator of Incheon test warehouse must report their carry-in by ");
        settlesADifference(officers);
        Page quays = carriesIn(quay);
        transports(quays);
        Page gate = carriesIn(warehouse);
        isBlocked(importers, "packages are not declared");
        Page brokers = declares();
        carriesOut(gate);
        followsIt(importers);
        asksTheOpenApi(brokers);
    }

    private Page windowOf(String identifier, Role role) {
        openWindow();
        signIn(account(parties.byIdentifier(identifier).orElseThrow().id(), null, role), PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/my"));
        return page;
    }

    private Page sendsTheMasters(Carrier carrier, Carrier forwarder) {
        signIn(account(parties.byIdentifier(carrier.code()).orElseThrow().id(), null, Role.TRADER), PASSWORD);
        page.navigate("/manifests/new");
        type("Manifest reference number (MRN)", mrn, 0);
        type("Ship or aircraft", "HANSUNG INCHEON", 0);
        type("Last port (UN/LOCODE)", "CNWEI", 0);
        type("Port of arrival (UN/LOCODE)", "KRINC", 0);
        chooses("Customs office", "020");
        moment("Expected", clock.instant().plus(Duration.ofDays(2)));
        moment("Left the last port", clock.instant().minus(Duration.ofDays(1)));
        sheet(Carrier.master("M1", PACKAGES).replace(",,,TEMU", ",," + forwarder.code() + ",TEMU"));
        screen("day-cargo-manifest-en");
        button("Send the manifest").click();
        assertThat(page.getByText("In the ledger").first()).isVisible();
        mustBeAccessible();
        screen("day-cargo-merged-en");
        return page;
    }

    private void sendsTheHouses(Carrier forwarder) {
        windowOf(forwarder.code(), Role.TRADER);
        page.navigate("/manifests/new");
        type("Manifest reference number (MRN)", mrn, 0);
        sheet(Carrier.house("M1", "H" + mrn, PACKAGES).replace("PATCH BOARDS", goods).replace("Kim Trading,", "Kim Trading," + filer.importer()));
        button("Send the manifest").click();
        assertThat(page.getByText("In the ledger").first()).isVisible();
    }

    private void sheet(String rows) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("manifest.csv", "text/csv",
                (Carrier.COLUMNS + rows).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText(Pattern.compile("manifest.csv, .*, will be sent with it."))).isVisible();
    }

    private Page reviewsThem() {
        openWindow();
        signIn(account(null, "020", Role.CARGO_OFFICER), PASSWORD);
        page.navigate("/inbox?view=group");
        button("Claim " + mrn).click();
        assertThat(heading(mrn)).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Accept the manifest").setExact(true)).check();
        mustBeAccessible();
        screen("day-cargo-review-en");
        button("Decide").click();
        assertThat(heading("You have no task")).isVisible();
        return page;
    }

    /** Of goods that nobody declared for an unloading. */
    private void settlesADifference(Page officers) {
        String fewer = warehouse.house(warehouse.voyage(true), 5);
        warehouse.send(warehouse.report("IN", fewer, 4)).mustBe(200);
        page = officers;
        page.navigate("/cargo/" + fewer);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("They did not come: short by report")).check();
        page.getByLabel("Reasons").fill("The carrier admits it");
        mustBeAccessible();
        screen("day-cargo-difference-en");
        button("Settle this difference").click();
        assertThat(heading("Settle one difference")).hasCount(0);
        assertThat(page.locator(".page.cargo")).containsText("4 CT");
    }

    private void reportsTheArrival(Page carriers) {
        page = carriers;
        page.navigate("/manifests/new");
        link("Arrival and departure").click();
        assertThat(page).hasURL(Pattern.compile(".*tab=arrival.*"));
        field("Manifest reference number (MRN)", mrn);
        button("Report").click();
        assertThat(page.getByText("The arrival of " + mrn + " is reported.")).isVisible();
        mustBeAccessible();
        screen("day-cargo-arrival-en");
    }

    private void declaresTheUnloading(Page carriers) {
        page = carriers;
        link("Unloading").click();
        assertThat(page).hasURL(Pattern.compile(".*tab=unloading.*"));
        field("Manifest reference number", mrn);
        field("Place of unloading", quay.shed());
        moment("Begins", clock.instant());
        moment("Ends", clock.instant().plus(Duration.ofHours(8)));
        mustBeAccessible();
        button("Declare").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/.*"));
        assertThat(page.getByText("To be carried in by").first()).isVisible();
        mustBeAccessible();
        screen("day-cargo-unloading-en");
    }

    /** By a transporter, from the quay, whose gate lets out what customs has accepted to be under way. */
    private void transports(Page quays) {
        String transporter = SampleData.unique("TR");
        samples.party("Transporter " + transporter, "TRANSPORTER", transporter, Map.of());
        windowOf(transporter, Role.TRADER);
        page.navigate("/transports");
        field("Cargo number or B/L", cargo);
        field("To (shed code)", warehouse.shed());
        field("Vehicles", "INCHEON-80BA1234");
        mustBeAccessible();
        screen("day-cargo-transport-en");
        button("Declare").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/02010.*"));
        assertThat(page.getByText("Under bond").first()).isVisible();
        screen("day-cargo-under-bond-en");
        page = quays;
        lets(quay, PACKAGES);
    }

    /** The packages leave the place; the ground is the one that it knows of. */
    private void lets(Warehouse from, int packages) {
        page.navigate("/warehouse/" + from.shed());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("May leave.*"))).click();
        link("Carry out " + cargo).click();
        assertThat(page.getByLabel("Packages", new Page.GetByLabelOptions().setExact(true))).hasValue(String.valueOf(PACKAGES));
        page.getByLabel("Packages", new Page.GetByLabelOptions().setExact(true)).fill(String.valueOf(packages));
        button("Report carry-out").click();
        assertThat(page.locator(".warehouse-done")).containsText(packages + " packages of " + cargo + " out, report");
        org.assertj.core.api.Assertions.assertThat(from.stock(cargo)).isEqualTo(PACKAGES - packages);
    }

    private void isBlocked(Page importers, String sentence) {
        page = importers;
        page.navigate("/cargo/" + cargo);
        assertThat(page.getByText(sentence)).isVisible();
        screen("day-cargo-blocked-" + sentence.length() + "-en");
    }

    private Page carriesIn(Warehouse warehouse) {
        windowOf(warehouse.operator(), Role.TRADER);
        page.navigate("/warehouse/" + warehouse.shed());
        link("Carry in").click();
        page.getByLabel("Cargo number, B/L or container").fill(cargo);
        page.keyboard().press("Enter");
        assertThat(page.locator(".warehouse-known")).containsText(String.valueOf(PACKAGES));
        button("Report carry-in").click();
        assertThat(page.locator(".warehouse-done")).containsText("100 packages of " + cargo + " in, report");
        mustBeAccessible();
        screen("day-cargo-carried-in-en");
        return page;
    }

    private Page declares() {
        windowOf(filer.declarantCode(), Role.BROKER);
        page.navigate("/declarations");
        newDeclaration();
        choose("Customs office", "020");
        choose("Importer", filer.importerName());
        type("Bill of lading", cargo);
        choose("Incoterm", "CIF");
        choose("Invoice currency", "USD");
        type("Packages in all", String.valueOf(PACKAGES));
        writeLine("6109101000", "T-shirts of cotton", "VN", "1000");
        screen("day-cargo-form-en");
        button("File declaration").click();
        assertThat(page).hasURL(Pattern.compile(".*/cases/" + filer.declarantCode() + "\\d{8}M"));
        assertThat(page.getByText(Pattern.compile("Accepted", Pattern.CASE_INSENSITIVE)).first()).isVisible();
        screen("day-cargo-declared-en");
        return page;
    }

    private void carriesOut(Page gate) {
        page = gate;
        lets(warehouse, 60);
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(cargo))).containsText("40");
        mustBeAccessible();
        screen("day-cargo-sixty-out-en");
    }

    private void followsIt(Page importers) {
        isBlocked(importers, "Nothing: 40 of 100 packages may leave");
        assertThat(page.locator(".place-map, .map, svg").first()).isVisible();
        mustBeAccessible();
        screen("day-cargo-page-en");
        page.setViewportSize(360, 800);
        screen("day-cargo-page-narrow-en");
        page.setViewportSize(1440, 900);
        openWindow();
        page.navigate("/track/" + cargo);
        assertThat(page.locator("main")).containsText(cargo);
        assertThat(page.locator("main")).not().containsText("Kim Trading");
        mustBeAccessible();
        screen("day-cargo-track-en");
    }

    private void asksTheOpenApi(Page brokers) {
        page = brokers;
        page.navigate("/organisation?tab=open-api");
        button("Apply for keys").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Tracking page");
        button("Apply").click();
        assertThat(page.getByLabel("Keys (shown only now)")).isVisible();
        String made = page.locator("vaadin-text-area textarea, textarea").first().evaluate("e => e.value || e.textContent").toString();
        screen("day-cargo-keys-en");
        java.util.regex.Matcher key = Pattern.compile("001\\W+(\\w{20,})").matcher(made);
        org.assertj.core.api.Assertions.assertThat(key.find()).as(made).isTrue();
        becomeNobody();
        page.navigate("/open-api?api=001");
        page.getByLabel(Pattern.compile("crkyCn")).first().fill(key.group(1));
        page.getByLabel("cargMtNo", new Page.GetByLabelOptions().setExact(true)).fill(cargo);
        button("Ask").click();
        assertThat(page.locator(".open-api-try pre")).containsText("<cargMtNo>" + cargo + "</cargMtNo>");
        mustBeAccessible();
        screen("day-cargo-open-api-en");
    }

    /** Of the forms on the page only one is to be seen. */
    private void field(String label, String value) {
        page.locator("vaadin-text-field:visible").filter(new Locator.FilterOptions().setHasText(label)).first().locator("input").fill(value);
    }

    private void type(String label, String value, int which) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).nth(which);
        field.fill(value);
        field.blur();
    }

    /** Korea's day and time, as they are typed in English. */
    private void moment(String label, Instant at) {
        Locator picker = page.locator("vaadin-date-time-picker:visible").filter(new Locator.FilterOptions().setHasText(label)).first();
        LocalDateTime seoul = LocalDateTime.ofInstant(at, Seoul.ZONE);
        Locator day = picker.locator("input").first();
        day.fill(seoul.format(DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US)));
        day.press("Enter");
        Locator time = picker.locator("input").nth(1);
        time.fill(seoul.format(DateTimeFormatter.ofPattern("h:mm a", Locale.US)));
        time.press("Enter");
    }

    private void chooses(String label, String option) {
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(option))).first().click();
    }
}
