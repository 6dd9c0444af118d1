package org.openpass.cargo.overdue;

import java.util.List;
import java.util.Optional;
import org.openpass.cargo.RemovalGround;
import org.springframework.stereotype.Component;

/** The buyer takes goods that customs sold; the number of the case lets them leave. Nobody else takes them away. */
@Component
class SaleGround implements RemovalGround {

    static final String KIND = "SALE";

    private final OverdueRows rows;

    SaleGround(OverdueRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Ground> of(String basis) {
        return rows.locked(basis).map(sale -> new Ground(KIND, basis, sale.consignment(), sale.place(), sale.packages() - sale.gone(),
                OverdueCase.SOLD.equals(sale.outcome()) ? null : "movement.sale.notSold"));
    }

    @Override
    public List<Ground> able(long consignment) {
        return rows.leaving(consignment).stream().flatMap(number -> of(number).stream()).toList();
    }

    @Override
    public boolean alone(long consignment, String place) {
        return rows.sold(consignment, place);
    }

    @Override
    public Optional<String> leaving() {
        return Optional.of("""
                select x.packages - x.gone as left, x.case_number as basis, null::date as until from cargo.sales x
                where x.consignment = s.consignment and x.place = s.place and x.outcome = 'SOLD' and x.gone < x.packages
                """);
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        rows.gone(ground.basis(), packages);
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        rows.gone(ground.basis(), -packages);
    }
}
