package org.openpass.deploy.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Where a ship comes each day that the demonstration runs. */
final class Harbour {

    private static final long LOOK_MILLIS = 20_000;
    private static final int UNREACHABLE = 15;

    private final URI url;
    private final ShipCrew crew;
    private final Hand asker;
    private final PrintStream out;
    private final Clock clock;
    private String api001;
    private String key;

    /** @param broker the broker's account, by which a person applies for a key of the Open API */
    Harbour(URI url, ShipCrew crew, Hand broker, PrintStream out, Clock clock) {
        this.url = url;
        this.crew = crew;
        this.asker = broker;
        this.out = out;
        this.clock = clock;
    }

    /** The address at which API001 tells of a consignment of the ship; null before it was asked. */
    String api001() {
        return api001;
    }

    /** Lets the ship of today come, and shows it. On the same day again nothing new comes. */
    ShipOutcome today() throws IOException, InterruptedException {
        ShipDay day = ShipDay.of(clock.instant());
        String cargo = day.cargo("0001", "0001");
        OpenApiDemo api = new OpenApiDemo(url, asker.api());
        ShipAct asks = new ShipAct(asker, "asks API001 of the Open API with a key of its own 화물통관진행정보 조회", () -> {
            if (api001 == null) {
                // The key that was shown first goes on: nobody reads another one.
                key = key == null ? api.key() : key;
                api001 = api.address(key, cargo);
            }
            if (!api.tells(api001, cargo)) {
                throw new NotYet("API001 does not tell of " + cargo);
            }
        });
        api001 = null;
        ShipTable table = new ShipTable(out);
        ShipOutcome outcome = new ShipVoyage(day, crew, asks).sail(act -> table.act(day, act));
        table.end(outcome);
        return outcome;
    }

    /** Waits for each new day's ship, until it is stopped or the system is gone. @param last the day whose ship was there last */
    void eachDay(ShipDay last) throws IOException, InterruptedException {
        ShipDay latest = last;
        for (int unreachable = 0; unreachable < UNREACHABLE;) {
            Thread.sleep(LOOK_MILLIS);
            unreachable = answers() ? 0 : unreachable + 1;
            if (unreachable == 0 && !ShipDay.of(clock.instant()).equals(latest)) {
                latest = ShipDay.of(clock.instant());
                out.println();
                today();
            }
        }
    }

    private boolean answers() {
        try {
            return crew.carrier().api().get(VoyageActs.MANIFESTS).ok();
        } catch (UncheckedIOException gone) {
            return false;
        }
    }
}
