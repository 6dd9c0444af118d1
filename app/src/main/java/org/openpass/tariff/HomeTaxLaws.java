package org.openpass.tariff;

import java.time.LocalDate;
import org.openpass.reference.Parameters;
import org.openpass.tariff.model.Rounding;
import org.openpass.tariff.model.TaxLaw;
import org.openpass.terms.Home;
import org.springframework.stereotype.Component;

/** That of the country of this installation, with the parameters of the day. */
@Component
class HomeTaxLaws implements TaxLaws {

    private final Home home;
    private final Parameters parameters;

    HomeTaxLaws(Home home, Parameters parameters) {
        this.home = home;
        this.parameters = parameters;
    }

    @Override
    public TaxLaw on(LocalDate day) {
        return new TaxLaw(home, new Rounding(parameters.on("rounding.taxLine", day).value().longValueExact(),
                parameters.on("rounding.taxTotal", day).value().longValueExact()),
                parameters.on("liquor.weakest", day).value());
    }
}
