package org.openpass.unipass.lookup;

import java.util.Map;
import org.openpass.cargo.transport.VehicleBook;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API023 보세운송차량: the vehicles of a transporter. No recording says the codes of their kinds: only the names are told. */
@Component
class VehicleLookUp implements LookUp {

    private static final Map<String, String> KINDS = Map.of("VEHICLE", "차량", "SHIP", "선박", "AIRCRAFT", "항공기", "RAIL", "철도차량");

    private final VehicleBook vehicles;

    VehicleLookUp(VehicleBook vehicles) {
        this.vehicles = vehicles;
    }

    @Override
    public String api() {
        return "023";
    }

    @Override
    public Found find(Asked asked) {
        String transporter = asked.get("btcoSgn");
        return Found.of(vehicles.of(transporter, asked.get("vhclNoSanm")).stream().map(vehicle -> new Row().put("btcoSgn", transporter)
                .put("bnbnTrnpVhclRgsrDt", vehicle.enteredOn().toString().replace("-", "")).put("vhclInfoSrno", vehicle.serial())
                .put("vhclNoSanm", vehicle.number()).put("bnbnTrnpEqipTpcdNm", KINDS.get(vehicle.kind())).put("useYn", "Y")).toList());
    }
}
