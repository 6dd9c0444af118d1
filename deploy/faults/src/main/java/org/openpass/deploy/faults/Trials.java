package org.openpass.deploy.faults;

import java.util.List;
import org.openpass.deploy.faults.clock.ClockTrial;
import org.openpass.deploy.faults.disk.DiskTrial;
import org.openpass.deploy.faults.kills.KillsTrial;
import org.openpass.deploy.faults.poison.PoisonTrial;
import org.openpass.deploy.faults.races.RacesTrial;
import org.openpass.deploy.faults.seams.SeamsTrial;
import org.openpass.deploy.faults.twins.TwinsTrial;

/** All trials in the order of the soak. */
final class Trials {

    private Trials() {
    }

    static List<Trial> all() {
        return List.of(new SeamsTrial(), new KillsTrial(), new TwinsTrial(), new PoisonTrial(), new DiskTrial(),
                new ClockTrial(), new RacesTrial());
    }
}
