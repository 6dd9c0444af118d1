package org.openpass.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import org.openpass.terms.Homes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each screen's language: what the person chose and a cookie remembers, else what the browser asks for. */
@Component
class Language implements VaadinServiceInitListener {

    static final String COOKIE = "openpass-lang";
    static final String PARAMETER = "lang";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().setLocale(of(VaadinRequest.getCurrent())));
        event.addIndexHtmlRequestListener(page -> page.getDocument().child(0)
                .attr("lang", of(page.getVaadinRequest()).getLanguage()));
    }

    static Locale of(VaadinRequest request) {
        Optional<String> asked = Optional.ofNullable(request.getParameter(PARAMETER)).filter(Language::known);
        return asked.or(() -> remembered(request)).map(Language::locale)
                .orElseGet(() -> locale(request.getLocale().getLanguage()));
    }

    private static Optional<String> remembered(VaadinRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies).filter(c -> c.getName().equals(COOKIE)).map(Cookie::getValue)
                .filter(Language::known).findFirst();
    }

    static boolean known(String language) {
        return Homes.here().languages().contains(Locale.of(language));
    }

    private static Locale locale(String language) {
        return known(language) ? Locale.of(language) : Homes.here().languages().getFirst();
    }
}
