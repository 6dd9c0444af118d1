package org.openpass.trial.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.openpass.access.Actor;
import org.openpass.access.Parties.Party;
import org.openpass.access.Parties;
import org.openpass.authoring.Scenario;
import org.openpass.cargo.ArrivalReport;
import org.openpass.cargo.BillLine.Kind;
import org.openpass.cargo.BillLine;
import org.openpass.cargo.DepartureReport;
import org.openpass.cargo.Intake.Door;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.LineSpool;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.cargo.ManifestHeader;
import org.openpass.cargo.ManifestIntake;
import org.openpass.cargo.Mode;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.VoyageReports;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.cargo.manifest.PortApplication;
import org.openpass.cargo.manifest.PortPermits;
import org.openpass.cargo.manifest.VoyagePermits;
import org.openpass.terms.Seoul;
import org.openpass.trial.TrialTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Manifests in scenarios: one master of a carrier of the scenario's own. Given is {@code manifest} with {@code packages} of the
 * master, {@code houses} (the packages of each house), {@code expectedInHours} and {@code goods}; the acts are {@code houses} (those
 * that come later), {@code arrive} and {@code takeBack}. With {@code correct} (goods, reason, discrepancy) the case is the correction of the
 * first house of the manifest, once that is accepted; given {@code permit} instead, it is that of a departure ({@code departInHours},
 * whose act is {@code list}, the packages of each house) or of a place that is no port ({@code place}, {@code stayHours}).
 */
@Component
@ConditionalOnProperty("openpass.trial.secret")
class ManifestScenario implements ScenarioKind {

    private static final Set<String> FIELDS = Set.of("packages", "houses", "expectedInHours", "goods", "office");
    private static final Set<String> CORRECTS = Set.of("goods", "reason", "discrepancy");
    private static final Set<String> PERMIT = Set.of("departInHours", "place", "stayHours", "office");
    private static final int DEFAULT_HOURS = 72;
    private static final Duration MERGED_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String MASTER = "TRIALM1";
    private static final String FROM = "CNWEI";
    private static final String TO = "KRINC";

    private final Parties parties;
    private final ManifestIntake intake;
    private final Submissions submissions;
    private final VoyageReports reports;
    private final ManifestCases manifests;
    private final ManifestCorrections corrections;
    private final VoyagePermits permits;
    private final PortPermits ports;
    private final Voyages voyages;
    private final TrialTime time;
    private final JdbcClient jdbc;

    ManifestScenario(Parties parties, ManifestIntake intake, Submissions submissions, VoyageReports reports, ManifestCases manifests,
            ManifestCorrections corrections, VoyagePermits permits, PortPermits ports, Voyages voyages, TrialTime time, JdbcClient jdbc) {
        this.parties = parties;
        this.intake = intake;
        this.submissions = submissions;
        this.reports = reports;
        this.manifests = manifests;
        this.corrections = corrections;
        this.permits = permits;
        this.ports = ports;
        this.voyages = voyages;
        this.time = time;
        this.jdbc = jdbc;
    }

    @Override
    public String process() {
        return ManifestCase.KIND;
    }

    @Override
    public Begun begin(Scenario scenario) {
        JsonNode asked = scenario.given().path("manifest");
        JsonNode permit = scenario.given().path("permit");
        if (permit.isObject()) {
            check(scenario, permit, PERMIT, 1, "manifestPermit");
        } else {
            check(scenario, asked, FIELDS, scenario.given().has("correct") ? 2 : 1, "manifest");
        }
        // A trial is not given the places that ship, which are many.
        jdbc.sql("insert into reference.places (code, name_en) values (?, 'Weihai'), (?, 'Incheon') on conflict do nothing").params(FROM, TO)
                .update();
        String code = letters();
        Party carrier = parties.register(new Parties.Registration("Trial carrier " + code, "CARRIER", null, LocalDate.of(2000, 1, 1), null,
                null, null, List.of(new Parties.Identifier("CARRIER", code))));
        Actor actor = TrialPeople.of(carrier);
        String mrn = "%02d%s0001%s".formatted(LocalDate.ofInstant(time.now(), Seoul.ZONE).getYear() % 100, code, permit.has("departInHours")
                ? "E" : "I");
        if (permit.isObject()) {
            return new Begun(permit(mrn, permit, actor), mrn, carrier.id(), actor);
        }
        String goods = asked.path("goods").asString("Patch boards");
        List<BillLine> lines = new ArrayList<>(List.of(line(Kind.MASTER, "0000", null, asked.path("packages").asInt(1), goods)));
        lines.addAll(houses(asked.path("houses"), 1, goods));
        send(mrn, Act.ORIGINAL, "T1", lines, asked, actor);
        String opened = manifests.openCase(mrn).orElseThrow(() -> new ScenarioStopped("nothingBegan", mrn));
        return new Begun(scenario.given().has("correct") ? correct(mrn, scenario.given().path("correct"), asked, actor) : opened, mrn,
                carrier.id(), actor);
    }

    private static void check(Scenario scenario, JsonNode asked, Set<String> known, int parts, String failure) {
        if (!asked.isObject() || scenario.given().size() != parts || asked.propertyNames().stream().anyMatch(name -> !known.contains(name))) {
            throw new ScenarioStopped(failure);
        }
    }

    /** Asks for another first house, once the manifest is accepted. @return the number of the correction's case */
    private String correct(String mrn, JsonNode with, JsonNode asked, Actor actor) {
        if (with.propertyNames().stream().anyMatch(name -> !CORRECTS.contains(name))) {
            throw new ScenarioStopped("manifest");
        }
        await(mrn, () -> voyages.find(mrn).filter(voyage -> voyage.acceptedAt() != null).isPresent());
        List<BillLine> lines = List.of(line(Kind.HOUSE, "0001", "TRIALH0001", asked.path("houses").path(0).asInt(1),
                with.path("goods").asString("Other boards")));
        ManifestHeader plain = header(mrn, Act.CHANGE, asked);
        ManifestHeader header = new ManifestHeader(mrn, plain.mode(), plain.carrier(), plain.vessel(), null, null, plain.voyage(), plain.office(),
                plain.lastPort(), plain.port(), null, plain.expectedAt(), Act.CHANGE, 1, 1, null, with.path("discrepancy").asBoolean(false)
                        ? Corrects.DISCREPANCY : Corrects.CORRECTION, with.path("reason").asString("Misspelt"));
        return corrections.caseOf(send(mrn, header, TrialPeople.unique("T"), lines, actor))
                .orElseThrow(() -> new ScenarioStopped("nothingBegan", mrn));
    }

    /** Applies for a departure, or for a place that is no port. @return the number of the permit's case */
    private String permit(String mrn, JsonNode asked, Actor actor) {
        String office = asked.path("office").asString("020");
        Instant now = now();
        if (asked.has("departInHours")) {
            taken(reports.departure(new DepartureReport(mrn, null, null, "Trial ship", null, "1", now.plus(Duration.ofHours(
                    asked.path("departInHours").asInt())), null, office, null), sender(actor, TrialPeople.unique("D"))));
            return permits.departure(mrn).orElseThrow(() -> new ScenarioStopped("nothingBegan", mrn));
        }
        PortPermits.Taken taken = ports.apply(new PortApplication(TrialPeople.unique("P"), mrn, "Trial ship", null, null, office,
                asked.path("place").asString("Trial bay"), null, null, now.plus(Duration.ofHours(DEFAULT_HOURS)), now.plus(Duration.ofHours(
                        DEFAULT_HOURS + (long) asked.path("stayHours").asInt(1))), null, "Repair"), ManifestIntake.digest(mrn, Map.of()), actor);
        if (taken.caseNumber() == null) {
            throw new ScenarioStopped("refused", taken.errors().toString());
        }
        return taken.caseNumber();
    }

    @Override
    public void act(Begun begun, String act, JsonNode with) {
        switch (act) {
            case "houses" -> send(begun.subject(), Act.ADD, TrialPeople.unique("T"), houses(with, 100, "Patch boards"),
                    with, begun.party());
            case "list" -> {
                List<BillLine> lines = new ArrayList<>(List.of(line(Kind.MASTER, "0000", null, sum(with), "Machines")));
                lines.addAll(houses(with, 1, "Machines"));
                send(begun.subject(), Act.ORIGINAL, TrialPeople.unique("T"), lines, with, begun.party());
            }
            case "takeBack" -> send(begun.subject(), Act.CANCEL, TrialPeople.unique("T"), List.of(), with, begun.party());
            case "arrive" -> taken(reports.arrival(new ArrivalReport(begun.subject(), null, null, null, null, null, now(), null, null, null),
                    sender(begun.party(), TrialPeople.unique("A"))));
            default -> throw new ScenarioStopped("manifestAct", act);
        }
    }

    private static int sum(JsonNode packages) {
        int sum = 0;
        for (int i = 0; i < packages.size(); i++) {
            sum += packages.get(i).asInt();
        }
        return sum;
    }

    private static List<BillLine> houses(JsonNode packages, int first, String goods) {
        List<BillLine> lines = new ArrayList<>();
        for (int i = 0; i < packages.size(); i++) {
            String number = "%04d".formatted(first + i);
            lines.add(line(Kind.HOUSE, number, "TRIALH" + number, packages.get(i).asInt(), goods));
        }
        return lines;
    }

    private static BillLine line(Kind kind, String hsn, String hbl, int packages, String goods) {
        return new BillLine("0001", hsn, MASTER, hbl, kind, goods, packages, "CT", BigDecimal.valueOf(packages), "KG", null, FROM, TO,
                null, "Trial consignee", null, null, null, null, null, null, List.of(), false);
    }

    private void send(String mrn, Act act, String reference, List<BillLine> lines, JsonNode asked, Actor actor) {
        send(mrn, header(mrn, act, asked), reference, lines, actor);
    }

    private ManifestHeader header(String mrn, Act act, JsonNode asked) {
        return new ManifestHeader(mrn, Mode.SEA, mrn.substring(2, 6), "Trial ship", null, null, "1", asked.path("office").asString("020"), FROM,
                TO, null, now().plus(Duration.ofHours(asked.path("expectedInHours").asInt(DEFAULT_HOURS))), act, 1, 1);
    }

    private long send(String mrn, ManifestHeader header, String reference, List<BillLine> lines, Actor actor) {
        long id = taken(spooled(header, lines, sender(actor, reference))).id();
        await(mrn, () -> submissions.find(id).filter(Submission::settled).isPresent());
        submissions.find(id).filter(done -> done.state() != State.MERGED).ifPresent(done -> {
            throw new ScenarioStopped("refused", submissions.errors(done).toString());
        });
        return id;
    }

    private static void await(String mrn, BooleanSupplier there) {
        long until = System.nanoTime() + MERGED_WITHIN.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new ScenarioStopped("time", mrn);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS.toMillis()));
        }
    }

    private Receipt spooled(ManifestHeader header, List<BillLine> lines, Sender sender) {
        Path file = null;
        try {
            file = Files.createTempFile("trial", ".csv");
            try (LineSpool spool = new LineSpool(file)) {
                for (BillLine line : lines) {
                    spool.line(line);
                }
            }
            return intake.take(header, file, sender);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Optional.ofNullable(file).ifPresent(left -> left.toFile().delete());
        }
    }

    private Sender sender(Actor actor, String reference) {
        return new Sender(actor, Door.JSON, reference, now(), ManifestIntake.digest(reference, Map.of()));
    }

    private static Receipt taken(Receipt receipt) {
        if (receipt.state() == State.REFUSED) {
            throw new ScenarioStopped("refused", receipt.errors().toString());
        }
        return receipt;
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String letters() {
        return TrialPeople.unique("").chars().map(c -> 'A' + c % 26).limit(4).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    @Override
    public String lane(Begun begun) {
        return "";
    }

    @Override
    public Map<String, Long> duty(Begun begun) {
        return Map.of();
    }
}
