package org.openpass.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.LookReasonMissing;
import org.openpass.audittrail.Looks.How;
import org.openpass.mailbox.Letter;
import org.openpass.mailbox.Letters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Records the looks of customs' people at cases and documents through the API and through downloads. A file of another
 * office's case is given for a task or a reason; other answers are recorded with the reason that software sends, if it does.
 */
@Configuration(proxyBeanMethods = false)
class LooksThroughApi implements WebMvcConfigurer, HandlerInterceptor {

    private static final String REASON = "X-Reason";
    private static final String FILES = "/files/";

    /** Asked for with the first request: what serves requests is made before most of what they are about. */
    private final ObjectProvider<CaseLooks> looks;
    private final ObjectProvider<Letters> letters;

    LooksThroughApi(ObjectProvider<CaseLooks> looks, ObjectProvider<Letters> letters) {
        this.looks = looks;
        this.letters = letters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/cases/**", "/api/v1/declarations/**",
                "/api/v1/certificates/**", "/api/v1/letters/**", "/files/**")
                // The pictures of a list of files belong to the look at the case that shows it.
                .excludePathPatterns("/files/*/*/small");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Stream.of("number", "caseNumber", "certificateNumber").map(variables::get).filter(String.class::isInstance)
                    .findFirst().ifPresent(number -> CurrentActor.get().filter(actor -> actor.partyId() == null)
                    .ifPresent(actor -> look(actor, (String) number, request)));
        }
        return true;
    }

    private void look(Actor actor, String number, HttpServletRequest request) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean letter = route.contains("/letters/{number}");
        // A letter is known by its case; its own number stands in the work.
        String subject = letter ? letters.getObject().find(number, actor).map(Letter::caseNumber).orElse(number) : number;
        CaseLook look = looks.getObject().at(subject, actor, request.getRemoteAddr(), said(request.getHeader(REASON)));
        boolean file = file(route);
        if ((file || route.startsWith(FILES)) && look.unexplained()) {
            throw new LookReasonMissing(subject);
        }
        looks.getObject().take(look, "GET " + (letter ? route.replace("{number}", number) : route), file ? How.DOWNLOAD : How.LOOK);
    }

    /** What is given is a file, and not an answer to software, nor a picture on a page. */
    private static boolean file(String route) {
        return route.startsWith(FILES) ? !route.contains("/pages/")
                : route.endsWith("/certificate") || route.endsWith("/documents/{id}") || route.endsWith("/pdf");
    }

    /** Who writes Korean sends UTF-8, which the server has read as ISO 8859-1 (RFC 9110, 5.5). */
    private static String said(String header) {
        return header == null ? null : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
