package org.openpass.portal.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openpass.portal.tariff.TariffDialog;
import org.openpass.requirement.RequirementApi;
import org.openpass.requirement.RequirementApi.Law;
import org.openpass.tariff.Commodity;
import org.openpass.tariff.TariffApi;
import org.openpass.tariff.TariffLookup;
import org.springframework.stereotype.Component;

/** What a code typed into a line means today, and the laws that must be met for it. */
@Component
class Goods {

    private static final String KOREAN = "HSK";

    private final TariffApi tariff;
    private final TariffLookup lookup;
    private final RequirementApi requirements;
    private final Choices choices;

    Goods(TariffApi tariff, TariffLookup lookup, RequirementApi requirements, Choices choices) {
        this.tariff = tariff;
        this.lookup = lookup;
        this.requirements = requirements;
        this.choices = choices;
    }

    /** The commodity of a code as people write it, with dots or without. */
    Optional<Commodity> of(String typed) {
        return tariff.commodity(digits(typed), choices.today());
    }

    /** The laws that must be met for it; the notice lists Korean codes only. */
    List<Law> laws(String typed) {
        return of(typed).filter(goods -> goods.nomenclature().startsWith(KOREAN))
                .map(goods -> requirements.importLaws(goods.code(), choices.today())).orElse(List.of());
    }

    /** Opens the tariff with what was typed. */
    void lookUp(String typed, Consumer<String> chosen) {
        new TariffDialog(lookup, requirements, choices.today(), typed, chosen).open();
    }

    private static String digits(String typed) {
        return typed.replaceAll("[.\\-\\s]", "");
    }
}
