package org.openpass.portal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Sign-in to the screens; each view says who may open it, anything else is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UiSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain screens(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/styles.css", "/icons/**", "/openpass-ui/**", "/favicon.ico").permitAll()
                        .requestMatchers("/files/**").authenticated())
                .with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(SignInView.class, "/")
                        .defaultSuccessUrl("/start"))
                .build();
    }
}
