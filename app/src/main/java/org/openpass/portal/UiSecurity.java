package org.openpass.portal;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;

/** Sign-in to the screens; each view says who may open it, anything else is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UiSecurity {

    private static final Logger log = LoggerFactory.getLogger(UiSecurity.class);
    private static final UidlRedirectStrategy REDIRECTS = new UidlRedirectStrategy();

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http, ObjectProvider<ClientRegistrationRepository> provider)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/styles.css", "/styles/**", "/icons/**", "/openpass-ui/**", "/favicon.ico").permitAll()
                // A calendar program cannot sign in: the address is the secret.
                .requestMatchers(HttpMethod.GET, "/files/calendar/*").permitAll()
                .requestMatchers("/files/**").authenticated());
        ClientRegistrationRepository registrations = provider.getIfAvailable();
        if (registrations != null) {
            http.oauth2Login(login -> login.loginPage("/login").defaultSuccessUrl("/start")
                    .failureHandler(UiSecurity::refused).withObjectPostProcessor(providerAway()));
        }
        return http.with(VaadinSecurityConfigurer.vaadin(), screens -> {
            screens.loginView(SignInView.class, "/").defaultSuccessUrl("/start");
            screens.logoutSuccessHandler(registrations == null ? UiSecurity::leave : atProvider(registrations));
        }).build();
    }

    /** While the provider does not answer, the page says so instead of failing. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> providerAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(UiSecurity::refused);
                return filter;
            }
        };
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        REDIRECTS.sendRedirect(request, response, "/");
    }

    /** Who signs out here signs out there, else the next person at this machine would be let in without a question. */
    private static OidcClientInitiatedLogoutSuccessHandler atProvider(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler leaving = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        leaving.setPostLogoutRedirectUri("{baseUrl}/");
        leaving.setDefaultTargetUrl("/");
        leaving.setRedirectStrategy(REDIRECTS);
        return leaving;
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String code = why instanceof OAuth2AuthenticationException e ? e.getError().getErrorCode() : "failed";
        log.info("A sign-in with the identity provider was refused: {} {}", code, why.getMessage());
        response.sendRedirect(request.getContextPath() + "/login?refused="
                + URLEncoder.encode(code, StandardCharsets.UTF_8));
    }
}
