package org.openpass.unipass.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageLookups;
import org.openpass.cargo.VoyageLookups.Container;
import org.openpass.unipass.Asked;
import org.openpass.unipass.Found;
import org.openpass.unipass.LookUp;
import org.openpass.unipass.Names;
import org.openpass.unipass.Row;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look-ups of ships and containers. How many people were aboard is not kept. */
@Configuration(proxyBeanMethods = false)
class ShipLookUps {

    private static final String ARRIVAL = "10";
    private static final String DEPARTURE = "11";
    private static final int SEALS = 3;

    private final VoyageLookups voyages;
    private final Names names;

    ShipLookUps(VoyageLookups voyages, Names names) {
        this.voyages = voyages;
        this.names = names;
    }

    private record Answering(String api, java.util.function.Function<Asked, Stream<Row>> rows) implements LookUp {
        @Override
        public Found find(Asked asked) {
            return Found.of(rows.apply(asked).toList());
        }
    }

    /** API020 컨테이너내역. */
    @Bean
    LookUp containerList() {
        return new Answering("020", asked -> voyages.containers(asked.get("cargMtNo")).stream().map(ShipLookUps::row));
    }

    /** API021 입항보고내역: by the number of the report, which is the MRN, or by the call sign. */
    @Bean
    LookUp arrivalReports() {
        return new Answering("021", asked -> (asked.has("ioprSbmtNo") ? voyages.numbered(asked.get("ioprSbmtNo"))
                : voyages.ofShip(asked.get("shipCallSgn"), 'I', "")).stream().filter(voyage -> voyage.arrivedAt() != null).map(this::arrival));
    }

    /**
     * API024 입출항보고내역: of a ship by its call sign, arrivals (10) or departures (11) that were reported: a manifest that was sent ahead is
     * no report, nor is a departure that was not permitted yet.
     */
    @Bean
    LookUp portCalls() {
        return new Answering("024", asked -> (switch (asked.get("seaFlghIoprTpcd")) {
            case ARRIVAL -> of(asked, 'I').filter(voyage -> voyage.arrivedAt() != null);
            case DEPARTURE -> of(asked, 'E').filter(voyage -> voyage.leftAt() != null);
            default -> Stream.<Voyage>empty();
        }).map(this::call));
    }

    private Stream<Voyage> of(Asked asked, char direction) {
        return voyages.ofShip(asked.get("shipCallImoNo"), direction, asked.get("cstmSgn")).stream();
    }

    private static Row row(Container container) {
        Row row = new Row().put("cntrNo", container.number()).put("cntrStszCd", container.size());
        List<String> seals = container.seals();
        for (int n = 0; n < Math.min(SEALS, seals.size()); n++) {
            row.put("cntrSelgNo" + (n + 1), seals.get(n));
        }
        return row;
    }

    private Row arrival(Voyage v) {
        return new Row().put("cstmSgn", v.office()).put("mrn", v.mrn()).put("shipFlgtNm", v.vessel()).put("shipCallImoNo", v.callSign())
                .put("shipAirCntyCd", v.flag()).put("etprDttm", Names.moment(v.arrivedAt())).put("shipLamrPlcCd", v.port())
                .put("shipLamrPlcNm", names.port(v.port())).put("acptDttm", Names.moment(v.arrivalAcceptedAt()));
    }

    private Row call(Voyage v) {
        return new Row().put("cstmSgn", v.office()).put("cstmNm", names.office(v.office())).put("shipFlgtNm", v.vessel())
                .put("ioprSbmtNo", v.mrn()).put("shipAirCntyCd", v.flag()).put("shipAirCntyNm", names.country(v.flag()))
                .put("etprDttm", Names.moment(v.arrivedAt())).put("tkofDttm", Names.moment(v.direction() == 'E' ? v.leftAt() : null))
                .put("dptrPortAirptNm", names.port(v.direction() == 'E' ? v.port() : v.lastPort()))
                .put("arvlCntyPortAirptNm", names.port(v.direction() == 'E' ? v.lastPort() : v.port()));
    }
}
