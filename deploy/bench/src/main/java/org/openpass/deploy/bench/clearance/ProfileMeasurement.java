package org.openpass.deploy.bench.clearance;

import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Processes;
import org.openpass.deploy.bench.Profile;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.bench.load.ClosedLoop;
import org.openpass.deploy.bench.load.Filings;

/** What a declaration costs and where: made only with {@code --profile yes}, since looking costs time itself. */
public final class ProfileMeasurement implements Measurement {

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        if (!stand.options().profile()) {
            return;
        }
        Profile profile = Profile.begin(stand.system(), stand.options().folder());
        var before = Processes.processorMillis(stand.system());
        try (var filings = new Filings(stand.system(), stand.world().declarant());
                var loop = new ClosedLoop(filings, stand.options().inFlight())) {
            double count = loop.window(stand.options().window()) * stand.options().window().toMillis() / 1e3;
            figures.add("declarations while profiled", count, "");
            Processes.processorMillis(stand.system()).forEach((process, used) -> figures.add(
                    "processor time a declaration while profiled, " + process, (used - before.get(process)) / count, "ms"));
        }
        profile.end();
    }
}
