package org.openpass.trial.door;

import java.net.URI;
import org.openpass.trial.TrialTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** What an installation for trials has that no other has: a clock that is moved, a door of its own, and no other door. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TrialGuard.SECRET)
class TrialInstallation {

    @Bean
    @Primary
    @ConditionalOnMissingBean(TrialTime.class)
    TrialClock trialClock(@Value("${openpass.engine.management-address}") URI engine) {
        return new TrialClock(engine);
    }

    /** Whoever has not the secret learns nothing, not even that there is a door. */
    @Bean
    @Order(-2)
    @ConditionalOnWebApplication
    SecurityFilterChain trialDoorOnly(HttpSecurity http, @Value("${" + TrialGuard.SECRET + "}") String secret) throws Exception {
        return closed(http.securityMatcher("/trial/**")).addFilterBefore(new SecretFilter(secret), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    /** Nobody signs in, files or pays there: what happens there is what a scenario says. */
    @Bean
    @Order(-1)
    @ConditionalOnWebApplication
    @ConditionalOnProperty(TrialGuard.WALLED)
    SecurityFilterChain noOtherDoor(HttpSecurity http) throws Exception {
        return closed(http.securityMatcher("/**")).authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                .anyRequest().denyAll()).build();
    }

    private static HttpSecurity closed(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors
                        .authenticationEntryPoint((request, response, e) -> response.sendError(404))
                        .accessDeniedHandler((request, response, e) -> response.sendError(404)));
    }
}
