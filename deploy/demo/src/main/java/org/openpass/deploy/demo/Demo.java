package org.openpass.deploy.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Shows the running system at work: loads sample data, files declarations, lets sample people act on them, follows them to
 * their ends; then a ship comes, and another each day that it runs. The exit code is 0 when each declaration reached the end
 * expected of it and each consignment stands as expected, 1 when one does not, 2 when the demonstration could not be held.
 */
public final class Demo {

    private static final int UNEXPECTED_END = 1;
    private static final int NOT_HELD = 2;

    private final Arguments arguments;
    private final PrintStream out;

    private Demo(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Called by the launcher once the application is ready. */
    public static void main(String... args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code;
        try {
            code = new Demo(Arguments.parse(args), out).hold();
        } catch (IllegalArgumentException | DemoData.NotSetUp e) {
            out.println("The demonstration could not be held: " + e.getMessage());
            code = NOT_HELD;
        } catch (IOException | UncheckedIOException e) {
            out.println("The demonstration could not be held; the system does not answer: " + e.getMessage());
            code = NOT_HELD;
        } catch (InterruptedException e) {
            code = NOT_HELD;
        }
        out.flush();
        System.exit(code);
    }

    private int hold() throws IOException, InterruptedException {
        String password = Files.readString(arguments.adminPasswordFile()).strip();
        DemoData data = new DemoData(Api.asAccount(arguments.url(), "admin", password));
        say("Loading the sample tariff, exchange rates, parties and bills of lading (samples, not real data)");
        Map<String, Long> parties = data.load();
        List<DemoAccount> accounts = DemoAccount.forDemonstration(parties);
        accounts.forEach(data::account);
        String key = data.key(DemoData.BROKER, "demonstration");
        say("Random selection for inspection is set to 0 here, so that each demonstration ends alike");
        Api broker = Api.asParty(arguments.url(), key);
        List<Course> courses = courses(broker, data);
        List<Participant> people = new People(arguments.url(), broker, data).all(accounts, arguments.bank());
        LiveTable table = new LiveTable(out, arguments.live());
        say("Filing " + courses.size() + " declarations through the HTTP API as the broker's software would");
        table.head();
        new Following(broker, courses, people, table).untilAllEnd();
        Harbour harbour = arguments.files().isEmpty() ? harbour(data, accounts, broker) : null;
        ShipOutcome ship = harbour == null ? null : harbour.today();
        boolean allAsExpected = new Summary(out, arguments).print(courses, ship, accounts, key, harbour == null ? null : harbour.api001());
        if (ship != null && !arguments.exit()) {
            try {
                harbour.eachDay(ship.day());
            } catch (IOException | UncheckedIOException gone) {
                say("No more ships come: " + gone.getMessage());
            }
        }
        return allAsExpected ? 0 : UNEXPECTED_END;
    }

    private Harbour harbour(DemoData data, List<DemoAccount> accounts, Api broker) throws IOException {
        DemoAccount account = DemoAccount.of(accounts, DemoAccount.BROKER);
        ShipCrew crew = ShipCrew.muster(arguments.url(), data, accounts, new Hand(account.person(), broker));
        return new Harbour(arguments.url(), crew, new Hand(account.person(), Api.asAccount(arguments.url(), account.username(),
                account.password())), out, Clock.systemUTC());
    }

    private List<Course> courses(Api broker, DemoData data) throws IOException {
        if (arguments.files().isEmpty()) {
            return coursesOf(Samples.shipped());
        }
        List<Sample> own = Samples.of(arguments.files());
        say("Registering the parties and bills of lading that the files name");
        new NamedInFiles(broker, data).register(own);
        return coursesOf(own);
    }

    private static List<Course> coursesOf(List<Sample> samples) {
        Instant begun = Instant.now();
        return samples.stream().map(sample -> new Course(sample, begun)).toList();
    }

    private void say(String sentence) {
        out.println(sentence);
        out.flush();
    }
}
