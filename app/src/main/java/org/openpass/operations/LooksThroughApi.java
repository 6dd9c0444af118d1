package org.openpass.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.access.CurrentActor;
import org.openpass.audittrail.Looks;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Records the looks of customs' people at cases and documents through the API and through downloads. */
@Configuration(proxyBeanMethods = false)
class LooksThroughApi implements WebMvcConfigurer, HandlerInterceptor {

    private final Looks looks;

    LooksThroughApi(Looks looks) {
        this.looks = looks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/cases/**", "/api/v1/declarations/**",
                "/api/v1/certificates/**", "/files/**")
                // The pictures of a list of files belong to the look at the case that shows it.
                .excludePathPatterns("/files/*/*/small");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if ("GET".equals(request.getMethod())
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            Stream.of("number", "caseNumber", "certificateNumber").map(variables::get).filter(String.class::isInstance)
                    .findFirst().ifPresent(number -> CurrentActor.get().filter(actor -> actor.partyId() == null)
                    .ifPresent(actor -> looks.looked(actor.name(), request.getRemoteAddr(), "GET "
                            + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), (String) number)));
        }
        return true;
    }
}
