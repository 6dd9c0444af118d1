package org.openpass.declaration;

import java.time.LocalDate;
import org.openpass.declaration.model.ReferenceLookup;
import org.openpass.reference.Codes;
import org.openpass.tariff.TariffApi;
import org.springframework.stereotype.Component;

/** Answers the document's rules from reference data and the tariff. */
@Component
class DocumentLookup implements ReferenceLookup {

    private final Codes codes;
    private final TariffApi tariff;

    DocumentLookup(Codes codes, TariffApi tariff) {
        this.codes = codes;
        this.tariff = tariff;
    }

    @Override
    public boolean country(String code) {
        return codes.country(code);
    }

    @Override
    public boolean currency(String code) {
        return codes.currency(code);
    }

    @Override
    public boolean commodity(String hsCode, LocalDate on) {
        return tariff.commodity(hsCode, on).isPresent();
    }

    @Override
    public boolean office(String code) {
        return codes.office(code);
    }
}
