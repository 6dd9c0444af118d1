package org.openpass.unipass.lookup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.OpenLookups;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API005 장치장정보: a bonded area by its shed code, or those of an office. */
@Component
class BondedAreaLookUp implements LookUp {

    private final BondedAreas areas;
    private final Names names;

    BondedAreaLookUp(BondedAreas areas, OpenLookups lookups, Names names) {
        this.areas = areas.through(lookups.jdbc());
        this.names = names;
    }

    @Override
    public String api() {
        return "005";
    }

    @Override
    public Found find(Asked asked) {
        Optional<Area> one = asked.has("snarSgn") ? areas.on(asked.get("snarSgn"), names.today()) : Optional.empty();
        Stream<Area> found = asked.has("snarSgn") ? one.stream() : areas.under(asked.get("jrsdCstmCd"), names.today()).stream();
        List<Row> rows = found.filter(area -> area.kind() != Area.Kind.OUTSIDE)
                .filter(area -> !asked.has("jrsdCstmCd") || area.office().equals(asked.get("jrsdCstmCd"))).limit(Found.MOST)
                .map(area -> new Row().put("snarSgn", area.shed()).put("snarNm", area.nameKo()).put("snarAddr", area.address())
                        .put("snartelno", area.phone()).put("pnltLvyTrgtYn", yes(area.carryOutLimited()))
                        .put("adtxColtPridYn", yes(area.surchargeApplies())).put("ldunPlcSnarYn", yes(area.unloadingPlace()))).toList();
        return Found.of(rows);
    }

    private static String yes(boolean so) {
        return so ? "Y" : "N";
    }
}
