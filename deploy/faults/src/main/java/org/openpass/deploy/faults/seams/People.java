package org.openpass.deploy.faults.seams;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/**
 * Everybody who has a part in a declaration, each acting only when told to.
 *
 * @param party the declarant's software
 */
record People(Customs.Caller party, Customs.Caller importer, Customs.Caller officer, Customs.Caller bank, SampleWorld world) {

    /** Registers them, their cargo and their bank. */
    static People of(RunningSystem system) throws IOException, InterruptedException {
        Customs customs = new Customs(system.url());
        SampleWorld world = SampleWorld.prepare(customs, system.administratorPassword());
        String bank = system.address("bank");
        try (var http = HttpClient.newHttpClient()) {
            world.bank("SIM", http.send(HttpRequest.newBuilder(URI.create(bank + "/key")).build(),
                    HttpResponse.BodyHandlers.ofString()).body());
        }
        return new People(world.declarant(), customs.party(world.key(SampleWorld.IMPORTER)), world.officer(),
                new Customs(bank).anyone(), world);
    }
}
