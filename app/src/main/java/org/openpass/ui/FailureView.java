package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be made. The reader learns what to do, the log learns why. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
public class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        log.error("The page {} could not be made", event.getLocation().getPath(), error.getException());
        removeAll();
        Anchor again = new Anchor(event.getLocation().getPathWithQueryParameters(), text("failure.again"));
        again.setRouterIgnore(true);
        again.addClassName("button-link");
        add(new EmptyState(VaadinIcon.WARNING, text("failure.title"), text("failure.sentence"), again));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return text("failure.title") + " · OpenPass";
    }
}
