package org.openpass.deploy.bench;

import java.util.List;
import org.openpass.deploy.bench.cargo.CargoMovesMeasurement;
import org.openpass.deploy.bench.cargo.ManifestMeasurement;
import org.openpass.deploy.bench.cargo.OpenApiMeasurement;
import org.openpass.deploy.bench.clearance.LatencyMeasurement;
import org.openpass.deploy.bench.clearance.ProfileMeasurement;
import org.openpass.deploy.bench.clearance.ThroughputMeasurement;
import org.openpass.deploy.bench.memory.MemoryMeasurement;
import org.openpass.deploy.bench.memory.SessionsMeasurement;
import org.openpass.deploy.bench.rows.HeatMapMeasurement;
import org.openpass.deploy.bench.rows.OpenCasesMeasurement;
import org.openpass.deploy.bench.rows.QueriesMeasurement;
import org.openpass.deploy.bench.rows.TariffFileMeasurement;

/** All measurements in the order in which they are made: the later ones need the figures or the data of the earlier. */
final class Measurements {

    private Measurements() {
    }

    static List<Measurement> all() {
        return List.of(new ThroughputMeasurement(), new LatencyMeasurement(), new ManifestMeasurement(),
                new CargoMovesMeasurement(), new ProfileMeasurement(), new OpenCasesMeasurement(), new QueriesMeasurement(),
                new HeatMapMeasurement(), new TariffFileMeasurement(), new SessionsMeasurement(), new OpenApiMeasurement(),
                new MemoryMeasurement());
    }
}
