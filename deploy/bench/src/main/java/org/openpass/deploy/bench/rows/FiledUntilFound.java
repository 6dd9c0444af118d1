package org.openpass.deploy.bench.rows;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;

/** How long after its filing was acknowledged a declaration is found by the index, which alone knows it by a part of its number. */
final class FiledUntilFound {

    private static final int FILED = 30;
    private static final double GOAL_SECONDS = 2;

    private FiledUntilFound() {
    }

    static void measure(Customs.Caller declarant, Figures figures) throws Exception {
        Histogram millis = new Histogram(3);
        for (int i = 0; i < FILED; i++) {
            String number = declarant.post("/api/v1/declarations",
                    Documents.straightThrough("FOUND-" + i + "-" + System.nanoTime())).text("declarationNumber");
            long filed = System.nanoTime();
            Await.until(number + " to be found", Duration.ofMinutes(1), () -> declarant
                    .get("/api/v1/cases?q=" + number.substring(1)).body().toString().contains(number));
            millis.recordValue((System.nanoTime() - filed) / 1_000_000);
        }
        figures.atMost(GOAL_SECONDS, "a declaration that was filed is found by the index, p95",
                millis.getValueAtPercentile(95) / 1e3, "s");
    }
}
