package org.openpass.deploy.faults.world.cargo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Declarant;
import org.openpass.deploy.rig.Documents;

/**
 * One voyage from its manifest to its gates. The manifest is sent in pieces, three times, out of order and corrected, with reports of
 * carry-in and carry-out among the pieces, by REST and by EDIFACT; then the ship arrives, and reports are doubled and taken back.
 */
final class Ship {

    /** How long anything is waited for, unless crashes are many. */
    static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration BEFORE = Duration.ofMinutes(6);
    private static final int SMALL = 12;
    /** Houses by what becomes of them; the others come in by one list. */
    private static final int ORDERED = 1;
    private static final int MISCOUNTED = 2;
    private static final int WITHDRAWN = 3;
    private static final int DECLARED = 4;

    private final CargoPeople people;
    private final Declarant declarant;
    private final Manifest manifest;
    private final Hands hands;
    private final Random random;
    private final int pieces;
    private final Duration limit;
    private final String mrn;
    private final int serial;
    private final Instant made = Instant.now().minus(BEFORE).truncatedTo(ChronoUnit.MINUTES);
    private final Instant moved = made.plus(Duration.ofMinutes(1));
    private final Map<String, Integer> stock = new HashMap<>();

    /**
     * @param declarant who declares one of its houses; null: nobody does
     * @param lines of its manifest, at least 12
     * @param limit how long anything is waited for
     */
    Ship(CargoPeople people, Declarant declarant, int serial, int lines, int pieces, Hands hands, Random random,
            Duration limit) {
        this.people = people;
        this.declarant = declarant;
        this.serial = serial;
        this.pieces = pieces;
        this.limit = limit;
        this.hands = hands;
        this.random = random;
        this.mrn = "%02d%s%04dI".formatted(LocalDate.now(ZoneId.of("Asia/Seoul")).getYear() % 100,
                people.carrier().code(), serial);
        this.manifest = new Manifest(mrn, lines <= SMALL ? 1 : 3, lines);
    }

    String mrn() {
        return mrn;
    }

    CargoPeople people() {
        return people;
    }

    /** Cargo number to packages and goods of what its manifest says in the end. */
    Map<String, String> stands() {
        return manifest.stands();
    }

    /** Cargo number and place to packages that lie there in the end. */
    Map<String, Integer> stock() {
        return stock;
    }

    /** Takes it all the way. */
    void sail() throws Exception {
        List<Callable<Void>> acts = new ArrayList<>();
        List<List<Line>> dealt = manifest.pieces(pieces, random);
        for (int i = 0; i < dealt.size(); i++) {
            piece(acts, i + 1, dealt.get(i));
        }
        corrections(acts);
        early(acts);
        Collections.shuffle(acts, random);
        hands.all(acts);
        Await.until(mrn + " to be accepted", limit, () -> people.system().count("select count(*) from cargo.voyages where mrn = '" + mrn
                + "' and accepted_at is not null") == 1);
        String declaration = declarant == null ? null : declarant.file("CARGO-" + mrn, r -> Documents.ofCargo(r,
                manifest.house(DECLARED).cargo(), manifest.house(DECLARED).packages()));
        arrive();
        miscounted();
        ordered();
        if (declaration != null) {
            declared(declaration);
        }
        for (int i = 0; i < manifest.houses(); i++) {
            if (i > DECLARED || i == 0 || i == DECLARED && declarant == null) {
                lies(i, people.first(), manifest.house(i).packages());
            }
        }
    }

    private void piece(List<Callable<Void>> acts, int part, List<Line> lines) {
        Map<String, Object> document = head("P%s-%d".formatted(mrn, part), made, "ORIGINAL", part, pieces, lines);
        acts.addAll(Collections.nCopies(2, act(() -> people.carrier().manifest("P%s-%d".formatted(mrn, part), document))));
        String reference = reference("P" + part);
        Edifact again = new Edifact(people.carrier().code(), reference, made).manifest(mrn, "9", part, pieces, lines);
        acts.add(act(() -> people.carrier().interchange(reference, again)));
    }

    private void corrections(List<Callable<Void>> acts) {
        Instant later = made.plus(Duration.ofMinutes(2));
        List<Line> lines = manifest.corrections();
        String reference = reference("C");
        Edifact text = new Edifact(people.carrier().code(), reference, later).manifest(mrn, "3", 1, 1, lines.subList(0, 1))
                .manifest(mrn, "4", 1, 1, lines.subList(1, 2));
        Map<String, Object> document = head("C" + mrn, later, "CHANGE", 1, 1, lines);
        acts.addAll(Collections.nCopies(3, act(() -> {
            if (serial % 2 == 0) {
                people.carrier().interchange(reference, text);
            } else {
                people.carrier().manifest("C" + mrn, document);
            }
        })));
    }

    /** What is reported before anybody knows the goods: all of it waits. */
    private void early(List<Callable<Void>> acts) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int i = 0; i < manifest.houses(); i++) {
            if (i > DECLARED || i == 0 || i == DECLARED && declarant == null) {
                list.add(report("I", "IN", i, people.first()));
            }
        }
        acts.addAll(Collections.nCopies(2, act(() -> people.operator().reports(list))));
        acts.addAll(Collections.nCopies(2, act(() -> gate("GI", true, ORDERED, people.first()))));
        acts.add(act(() -> {
            Map<String, Object> report = report("W", "IN", WITHDRAWN, people.first());
            takeBack("WB", people.operator().report(report));
        }));
        if (declarant != null) {
            acts.addAll(Collections.nCopies(2, act(() -> people.operator().report(report("DO", "OUT", DECLARED, people.first())))));
        }
    }

    private void arrive() throws Exception {
        String reference = reference("A");
        Edifact text = new Edifact(people.carrier().code(), reference, made).arrival(mrn, made);
        Map<String, Object> document = Map.of("reference", "A" + mrn, "preparedAt", made.toString(), "mrn", mrn, "arrivedAt", made.toString(),
                "port", "KRINC", "office", "020");
        hands.all(Collections.nCopies(2, act(() -> {
            if (serial % 2 == 0) {
                people.carrier().arrival("A" + mrn, document);
            } else {
                people.carrier().interchange(reference, text);
            }
        })));
    }

    /** Counted wrongly, taken back, counted again. */
    private void miscounted() throws Exception {
        String number = people.operator().report(report("M", "IN", MISCOUNTED, people.first()));
        taken(number);
        takeBack("MB", number);
        Map<String, Object> again = report("MA", "IN", MISCOUNTED, people.first());
        hands.all(Collections.nCopies(3, act(() -> people.operator().report(again))));
        lies(MISCOUNTED, people.first(), manifest.house(MISCOUNTED).packages());
    }

    /** Customs orders it away: it leaves by that, and comes in at the other place. */
    private void ordered() throws Exception {
        lies(ORDERED, people.first(), manifest.house(ORDERED).packages());
        Map<String, Object> order = Map.of("cargoNumber", manifest.house(ORDERED).cargo(), "place", people.first(), "packages",
                manifest.house(ORDERED).packages(), "reason", "Not meant for this place");
        // An order that was made and not answered is one: no more than lies there can be ordered away.
        Await.until("an order of " + mrn, limit, () -> {
            Answer answer = people.officer().post("/api/v1/cargo/removal-orders", order);
            if (answer.code() != 201 && answer.code() != 422 && answer.code() < 500) {
                throw new AssertionError("The order was refused: " + answer);
            }
            return answer.code() < 500;
        });
        hands.all(Collections.nCopies(2, act(() -> gate("GO", false, ORDERED, people.first()))));
        lies(ORDERED, people.first(), 0);
        Map<String, Object> report = report("OI", "IN", ORDERED, people.second());
        hands.all(Collections.nCopies(2, act(() -> people.operator().report(report))));
        lies(ORDERED, people.second(), manifest.house(ORDERED).packages());
    }

    /** Declared, carried in, and gone by the report that came first. */
    private void declared(String declaration) throws Exception {
        Await.until(declaration + " to be accepted", limit, () -> "ACCEPTED".equals(declarant.statusOf(declaration)));
        hands.all(Collections.nCopies(2, act(() -> gate("DI", true, DECLARED, people.first()))));
        taken(people.operator().report(report("DO", "OUT", DECLARED, people.first())));
        lies(DECLARED, people.first(), 0);
    }

    private void takeBack(String prefix, String number) {
        Map<String, Object> back = Map.of("reference", prefix + mrn, "way", "TAKE_BACK", "place", people.first(), "basis", number, "movedAt",
                moved.toString());
        people.operator().report(back);
        people.operator().report(back);
    }

    private void gate(String prefix, boolean in, int house, String place) {
        String reference = reference(prefix);
        people.operator().interchange(reference, new Edifact(people.operator().code(), reference, made).gate(in, manifest.house(house), place,
                moved));
    }

    private Map<String, Object> report(String prefix, String way, int house, String place) {
        return Map.of("reference", prefix + mrn + "-" + house, "way", way, "place", place, "cargoNumber", manifest.house(house).cargo(),
                "packages", manifest.house(house).packages(), "movedAt", moved.toString());
    }

    /** Of an interchange: at most 14 places. */
    private String reference(String what) {
        return "%s%s%04d".formatted(what, people.carrier().code(), serial);
    }

    private Map<String, Object> head(String reference, Instant at, String act, int part, int parts, List<Line> lines) {
        Map<String, Object> document = new LinkedHashMap<>(Map.of("reference", reference, "preparedAt", at.toString(), "mrn", mrn,
                "vessel", "SOAK", "callSign", "D5XY1", "flag", "KR", "voyage", "V1", "office", "020", "port", "KRINC"));
        document.putAll(Map.of("lastPort", "CNWEI", "expectedAt", Edifact.expected(at).toString(), "departedAt",
                Edifact.departed(at).toString(), "act", act, "part", part, "parts", parts,
                "lines", lines.stream().map(Line::json).toList()));
        return document;
    }

    private void taken(String number) throws Exception {
        Await.until("report " + number + " to be taken", limit, () -> {
            String state = people.operator().get("/api/v1/cargo/movements/" + number).path("state").asString();
            if ("REFUSED".equals(state)) {
                throw new AssertionError("Report " + number + " was refused");
            }
            return "TAKEN".equals(state);
        });
    }

    private void lies(int house, String place, int packages) throws Exception {
        String cargo = manifest.house(house).cargo();
        Await.until(packages + " packages of " + cargo + " at " + place, limit, () -> people.lies(cargo, place) == packages);
        stock.put(cargo + " " + place, packages);
    }

    /** What can throw nothing but what ends the trial. */
    private interface Plain {
        void run() throws IOException;
    }

    private static Callable<Void> act(Plain act) {
        return () -> {
            act.run();
            return null;
        };
    }
}
