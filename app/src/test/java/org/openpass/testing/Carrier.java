package org.openpass.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A carrier at sea, or a forwarder, whose software sends manifests.
 *
 * @param code the four letters by which documents name it
 */
public record Carrier(SampleData samples, Api api, String code) {

    /** Where manifests are sent. */
    public static final String MANIFESTS = "/api/v1/cargo/manifests";
    /** The columns of {@link #master} and {@link #house}. */
    public static final String COLUMNS = "kind,mbl,hbl,goods,packages,packageUnit,weight,weightUnit,loadPort,dischargePort,consignee,"
            + "consigneeId,forwarder,containers\n";
    private static final int MOST_WAIT_SECONDS = 60;

    /** One that no other test uses. */
    public static Carrier of(SampleData samples, JdbcClient jdbc) {
        return of(samples, jdbc, "CARRIER");
    }

    /** A forwarder that no other test uses. */
    public static Carrier forwarder(SampleData samples, JdbcClient jdbc) {
        return of(samples, jdbc, "FORWARDER");
    }

    private static Carrier of(SampleData samples, JdbcClient jdbc, String kind) {
        samples.ready();
        // Tests start without the 91,741 places that ship.
        jdbc.sql("insert into reference.places (code, name_en) values ('CNWEI', 'Weihai'), ('KRINC', 'Incheon') on conflict do nothing").update();
        String code = letters();
        samples.party(kind + " " + code, kind, code, Map.of("identifiers", List.of(Map.of("scheme", kind, "value", code))));
        return new Carrier(samples, Api.at(samples.admin().baseUrl()).key(samples.key(code)), code);
    }

    private static String letters() {
        StringBuilder code = new StringBuilder();
        ThreadLocalRandom.current().ints(4, 'A', 'Z' + 1).forEach(letter -> code.append((char) letter));
        return code.toString();
    }

    /** The number of its voyage of this year with the serial. */
    public String mrn(int serial) {
        return "%02d%s%04dI".formatted(samples.today().getYear() % 100, code, serial);
    }

    /** A row of a sheet: a master of so many packages. */
    public static String master(String mbl, int packages) {
        return row("MASTER", mbl, "", packages);
    }

    /** A row of a sheet: a house under the master. */
    public static String house(String mbl, String hbl, int packages) {
        return row("HOUSE", mbl, hbl, packages);
    }

    private static String row(String kind, String mbl, String hbl, int packages) {
        return "%s,%s,%s,PATCH BOARDS,%d,CT,%d,KG,CNWEI,KRINC,Kim Trading,,,TEMU1234567/22G1/S1\n".formatted(kind, mbl, hbl, packages,
                packages * 10);
    }

    /** Sends the rows of a sheet; the moment orders its messages. */
    public Answer sheet(String mrn, String act, String reference, Instant preparedAt, String rows) {
        return api.post(MANIFESTS + "?mrn=" + mrn + "&act=" + act + "&reference=" + reference + "&preparedAt=" + preparedAt
                + "&vessel=HANSUNG&office=020&port=KRINC&lastPort=CNWEI&expectedAt=" + preparedAt.plus(Duration.ofDays(2)), "text/csv",
                (COLUMNS + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** How far what was sent is. */
    public Answer submission(Answer sent) {
        return api.get(MANIFESTS + "/submissions/" + sent.mustBe(202).at("/id").asLong());
    }

    /** Waits until what was sent has come to this end. */
    public Answer await(Answer sent, String state) {
        Answer end = Awaitility.await().atMost(Duration.ofSeconds(MOST_WAIT_SECONDS)).pollInterval(Duration.ofMillis(50))
                .until(() -> submission(sent), found -> found.text("/settledAt") != null);
        if (!state.equals(end.text("/state"))) {
            throw new AssertionError("Not " + state + ": " + end.body());
        }
        return end;
    }
}
