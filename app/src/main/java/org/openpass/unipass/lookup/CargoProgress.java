package org.openpass.unipass.lookup;

import java.util.List;
import org.openpass.cargo.CargoLookups;
import org.openpass.cargo.CargoLookups.Cargo;
import org.openpass.cargo.CargoLookups.Progress;
import org.openpass.cargo.CargoLookups.Reference;
import org.openpass.cargo.Event;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Mode;
import org.openpass.reference.CodeLists;
import org.openpass.terms.Seoul;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Notices;
import org.openpass.unipass.Row;
import org.springframework.stereotype.Component;

/** API001 화물통관진행정보: where cargo stands, and all that happened to it, the newest first. */
@Component
class CargoProgress implements LookUp {

    private static final int SHORTEST_NUMBER = 15;
    private static final String UNIT_OF_WEIGHT = "KG";
    private static final String GONE = "반출완료";

    private final CargoLookups cargo;
    private final LateDeclaration late;
    private final Names names;

    CargoProgress(CargoLookups cargo, LateDeclaration late, Names names) {
        this.cargo = cargo;
        this.late = late;
        this.names = names;
    }

    @Override
    public String api() {
        return "001";
    }

    @Override
    public Found find(Asked asked) {
        String year = asked.get("blYy");
        boolean byBill = (asked.has("mblNo") || asked.has("hblNo")) && year.matches("\\d{4}");
        Reference reference = new Reference(asked.get("cargMtNo"), asked.get("mblNo"), asked.get("hblNo"),
                byBill ? Integer.parseInt(year) : 0);
        if (reference.cargoNumber().length() < SHORTEST_NUMBER && !(byBill && reference.cargoNumber().isEmpty()
                && !(reference.mbl() + reference.hbl()).isEmpty())) {
            return Found.wrong(Notices.of("001.reference"));
        }
        List<Cargo> found = cargo.find(reference);
        if (found.isEmpty()) {
            return Found.nothing();
        }
        if (found.size() > 1) {
            return new Found(Notices.of("001.several"), found.size(), found.stream().map(this::brief).toList(), List.of());
        }
        Progress progress = cargo.progress(found.getFirst());
        List<Row> rows = progress.events().stream().map(event -> row(event, progress.cargo().mode())).toList();
        return new Found("", rows.size(), List.of(head(progress)), rows);
    }

    /** Of several each says only what it is told apart by. */
    private Row brief(Cargo c) {
        return new Row().put("cargMtNo", c.cargoNumber()).put("mblNo", c.mbl()).put("hblNo", c.hbl()).put("etprDt", c.arrived())
                .put("dsprCd", c.dischargePort()).put("dsprNm", names.port(c.dischargePort())).put("shcoFlcoSgn", c.carrier())
                .put("shcoFlco", names.party(c.carrier()));
    }

    private Row head(Progress progress) {
        Cargo c = progress.cargo();
        Row row = brief(c).put("vydf", c.voyage()).put("prnm", c.goods()).put("ldprCd", c.loadPort())
                .put("ldprNm", names.port(c.loadPort())).put("lodCntyCd", names.countryOfPort(c.loadPort()))
                .put("shipNat", c.flag()).put("shipNatNm", names.country(c.flag())).put("shipNm", c.vessel())
                .put("blPt", c.blType()).put("blPtNm", names.of(CodeLists.BL_TYPES, c.blType()))
                .put("cargTp", names.of(CodeLists.CARGO_TYPES, c.cargoType())).put("spcnCargCd", c.special())
                .put("msrm", c.volume()).put("ttwg", c.weight()).put("wghtUt", unit(c.weightUnit()))
                .put("pckGcnt", c.packages() == 0 ? "" : c.packages()).put("pckUt", c.packageUnit())
                .put("cntrGcnt", c.containers()).put("cntrNo", c.container()).put("etprCstm", names.office(c.office()))
                .put("agnc", c.agent()).put("frwrSgn", c.forwarder()).put("frwrEntsConm", names.party(c.forwarder()))
                .put("rlseDtyPridPassTpcd", yes(c.overstayed())).put("dclrDelyAdtxYn", yes(late.costs(c.id())))
                .put("mtTrgtCargYnNm", yes(c.watched()));
        progress.cleared().ifPresent(event -> row.put("csclPrgsStts", text(event, c.mode())));
        progress.shown().ifPresent(event -> row.put("prcsDttm", Names.moment(event.processedAt()))
                .put("prgsStts", event.kind() == EventKind.OUT ? GONE : text(event, c.mode())).put("prgsStCd", event.kind().code()));
        return row;
    }

    private Row row(Event e, Mode mode) {
        return new Row().put("shedNm", e.placeName()).put("prcsDttm", Names.moment(e.processedAt())).put("dclrNo", e.document())
                .put("rlbrDttm", e.movedText() != null ? e.movedText() : Names.readable(e.movedAt())).put("wght", e.weight())
                .put("rlbrBssNo", e.basis()).put("bfhnGdncCn", e.guidance()).put("wghtUt", unit(e.weightUnit()))
                .put("pckGcnt", e.packages() == null ? 0 : e.packages()).put("cargTrcnRelaBsopTpcd", text(e, mode))
                .put("pckUt", e.packageUnit()).put("rlbrCn", e.reason())
                .put("shedSgn", e.place() == null || e.location() == null ? e.place() : e.place() + "/" + e.location());
    }

    /** As customs wrote it on the day; of what is unloaded from an aircraft there is another word. */
    private String text(Event e, Mode mode) {
        String code = e.kind().name() + (e.kind() == EventKind.UNLOADING_ACCEPTED && mode == Mode.AIR ? "_AIR" : "");
        return names.of(CodeLists.CARGO_EVENTS, code, Seoul.day(e.processedAt()));
    }

    private static String unit(String unit) {
        return unit == null ? UNIT_OF_WEIGHT : unit;
    }

    private static String yes(boolean so) {
        return so ? "Y" : "N";
    }
}
