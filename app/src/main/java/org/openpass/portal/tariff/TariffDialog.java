package org.openpass.portal.tariff;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.openpass.requirement.RequirementApi;
import org.openpass.tariff.TariffLookup;
import org.openpass.terms.HsCode;

/** Looks a code up while a declaration is written; the code that is chosen goes into the form. */
public class TariffDialog extends Dialog {

    private final transient LocalDate day;
    private final transient Consumer<String> chosen;
    private final TariffSearchBar search = new TariffSearchBar(this::show);
    private final TariffPanel panel;
    private final Button take = new Button(text("tariff.take"));
    private transient TariffQuery query = TariffQuery.START;

    /**
     * A dialog that opens with what the form holds.
     *
     * @param typed code or words to begin with; empty to browse
     * @param chosen told the ten digits
     */
    public TariffDialog(TariffLookup tariff, RequirementApi requirements, LocalDate today, String typed,
            Consumer<String> chosen) {
        this.day = today;
        this.chosen = chosen;
        this.panel = new TariffPanel(tariff, requirements, this::link);
        setHeaderTitle(text("tariff.title"));
        addClassName("tariff-dialog");
        setWidth("54rem");
        setHeight("44rem");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(click -> take(query.code()));
        getFooter().add(new Button(text("cancel"), click -> close()), take);
        add(search, panel);
        show(begin(typed));
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                search.focusWords();
            }
        });
    }

    private static TariffQuery begin(String typed) {
        String digits = typed.replaceAll("[.\\-\\s]", "");
        return typed.isBlank() ? TariffQuery.START
                : HsCode.isValid(digits) ? TariffQuery.START.withCode(digits) : TariffQuery.START.withQ(typed);
    }

    private Component link(TariffQuery there, String label) {
        Button button = new Button(label, click -> show(there));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("code");
        return button;
    }

    private void show(TariffQuery asked) {
        query = asked;
        LocalDate on = asked.on() == null ? day : asked.on();
        search.show(asked, on);
        panel.show(asked, on);
        take.setEnabled(asked.code().length() == HsCode.LENGTH);
    }

    private void take(String code) {
        close();
        chosen.accept(code);
    }
}
