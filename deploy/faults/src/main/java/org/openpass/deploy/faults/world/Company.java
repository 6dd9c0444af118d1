package org.openpass.deploy.faults.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Declarant;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/** A running system with everybody who has a part in a declaration: declarant, officer, payer, bank. */
public final class Company implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    public final RunningSystem system;
    public final Customs customs;
    public final SampleWorld world;
    public final Declarant declarant;
    public final Officer officer;
    public final Payer payer;

    private Company(RunningSystem system) throws IOException, InterruptedException {
        this.system = system;
        Await.until("the first start", START_LIMIT,
                () -> system.ready("app") && system.ready("engine") && system.ready("bank"));
        customs = new Customs(system.url());
        world = SampleWorld.prepare(customs, system.administratorPassword());
        Customs bank = new Customs(system.address("bank"));
        world.bank("SIM", key(system.address("bank")));
        declarant = new Declarant(world.declarant());
        officer = new Officer(world.officer(), Map.of("decision", "ACCEPT", "findings", "The documents agree."));
        payer = new Payer(customs.party(world.key(SampleWorld.IMPORTER)), bank.anyone());
    }

    /** Starts a system in the folder with everybody at work. */
    public static Company in(Path folder) throws IOException, InterruptedException {
        return of(RunningSystem.in(folder).withBank().start());
    }

    /** Everybody at work on a system that was started with its bank. */
    public static Company of(RunningSystem system) throws IOException, InterruptedException {
        try {
            return new Company(system);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            System.out.println(system.output());
            system.close();
            throw e;
        }
    }

    private static String key(String bank) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(bank + "/key")).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Override
    public void close() {
        officer.close();
        payer.close();
        system.close();
    }
}
