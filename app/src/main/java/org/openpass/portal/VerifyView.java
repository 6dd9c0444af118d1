package org.openpass.portal;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.openpass.access.PublicLimits;
import org.openpass.certificate.Verification;
import org.openpass.ui.EmptyState;
import org.openpass.ui.PublicLayout;

/** Whether a certificate that somebody was shown is genuine and holds (신고필증 진위확인). */
@Route(value = "verify", layout = PublicLayout.class)
@AnonymousAllowed
class VerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 40;
    private final transient Verification verification;
    private final transient PublicLimits limits;

    VerifyView(Verification verification, PublicLimits limits) {
        this.verification = verification;
        this.limits = limits;
        addClassName("track");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String number = value(query, "number");
        String code = value(query, "code");
        removeAll();
        H1 title = new H1(text("verify.title"));
        title.addClassName("page-title");
        Paragraph line = new Paragraph(text("verify.line"));
        line.addClassName("secondary");
        Div result = new Div();
        result.getElement().setAttribute("aria-live", "polite");
        add(title, line, new VerifyForm(number, code), result);
        if (!number.isEmpty()) {
            result.add(limits.look(VaadinRequest.getCurrent().getRemoteAddr()).<Component>map(TooManyLookups::new)
                    .orElseGet(() -> verification.verify(number, code).<Component>map(VerifiedCard::new)
                            .orElseGet(() -> unknown(number))));
        }
    }

    private static String value(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).orElse("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private static Component unknown(String number) {
        UnorderedList checks = new UnorderedList();
        for (String check : List.of("verify.unknown.number", "verify.unknown.code", "verify.unknown.ask")) {
            checks.add(new ListItem(text(check)));
        }
        EmptyState state = new EmptyState(VaadinIcon.WARNING, text("verify.unknown", number),
                text("verify.unknown.sentence"), checks);
        state.addClassName("unknown");
        return state;
    }

    @Override
    public String getPageTitle() {
        return text("verify.title") + " · OpenPass";
    }
}
