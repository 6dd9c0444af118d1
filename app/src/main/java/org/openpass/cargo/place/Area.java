package org.openpass.cargo.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openpass.cargo.model.StoragePeriod;

/**
 * A place where goods may lie under customs' hand, as it is on a day: a bonded area, or one of storage outside of them.
 *
 * @param shed the shed code, eight digits
 * @param nameEn null: it has no English name
 * @param office code of the customs office that it is under
 * @param operator an identifier of the party that runs it; null: customs itself does (Art. 172(5)), or it is outside storage
 * @param point where it is: its own coordinates, else those of its UN/LOCODE; null: not known
 * @param capacityPackages how many packages it holds; null: no bound is known
 * @param capacityKg how many kilograms it holds; null: no bound is known
 * @param storageMonths how long goods may lie there; null: as long as the place's licence or permission
 * @param unloadingPlace goods are unloaded to it (하선장소, Art. 140(5))
 * @param surchargeApplies a declaration that is late costs (Art. 241(4), Decree Art. 248)
 * @param carryOutLimited goods that are released leave within a time (Art. 157-2)
 * @param hazardous for dangerous goods
 * @param suspendedFrom first day on which nothing may be carried in (Art. 178(1)), or null
 * @param suspendedTo last such day
 * @param permittedUntil last day of a permission to store outside; null: it is a bonded area
 * @param workingDay the day on which a limit ends that would end on the given one (Art. 8(3))
 */
public record Area(String shed, String nameKo, String nameEn, String office, Kind kind, String operator, String address,
        String phone, Point point, BigDecimal capacityPackages, BigDecimal capacityKg, Integer storageMonths,
        boolean unloadingPlace, boolean surchargeApplies, boolean carryOutLimited, boolean hazardous, LocalDate suspendedFrom,
        LocalDate suspendedTo, LocalDate permittedUntil, UnaryOperator<LocalDate> workingDay) {

    /** Degrees, north and east positive. */
    public record Point(BigDecimal lat, BigDecimal lon) {
    }

    /** The kinds of Art. 154, and storage outside of them (Art. 156). */
    public enum Kind {
        /** 지정장치장. */
        DESIGNATED_STORAGE(true),
        /** 세관검사장. */
        INSPECTION_SITE(false),
        /** 보세창고. */
        WAREHOUSE(true),
        /** 보세공장. */
        FACTORY(false),
        /** 보세전시장. */
        EXHIBITION(false),
        /** 보세건설장. */
        CONSTRUCTION(false),
        /** 보세판매장. */
        DUTY_FREE(false),
        /** 종합보세구역. */
        COMPREHENSIVE(false),
        /** 보세구역외 장치. */
        OUTSIDE(true);

        private final boolean declareInTime;

        Kind(boolean declareInTime) {
            this.declareInTime = declareInTime;
        }

        /** Whether goods that are carried in are declared within 30 days (Art. 241(3)). */
        public boolean declareInTime() {
            return declareInTime;
        }
    }

    /** Whether goods may be carried in on the day: it is not suspended, nor is its permission over. That it holds on the day, who asked for it said. */
    public boolean takes(LocalDate day) {
        return (permittedUntil == null || !day.isAfter(permittedUntil)) && notSuspended(day);
    }

    private boolean notSuspended(LocalDate day) {
        return suspendedFrom == null || day.isBefore(suspendedFrom) || suspendedTo != null && day.isAfter(suspendedTo);
    }

    /** Whether it is full with so much in it; a bound that is not known fills nothing. */
    public boolean full(BigDecimal packages, BigDecimal kilograms) {
        return capacityPackages != null && packages.compareTo(capacityPackages) > 0
                || capacityKg != null && kilograms.compareTo(capacityKg) > 0;
    }

    /**
     * The last day for goods that were carried in on a day, a working day (Art. 170, 177(1)1, 8(3)); of outside storage that of
     * the permission. Empty: as long as the licence (Art. 177(1)2), or without end (Art. 200(2)).
     */
    public Optional<LocalDate> storageUntil(LocalDate carriedIn) {
        return permittedUntil != null ? Optional.of(permittedUntil) : Optional.ofNullable(storageMonths)
                .map(months -> workingDay.apply(StoragePeriod.lastDay(carriedIn, months)));
    }

    /** The name in Korean or, where it has one and the reader wants it, in English. */
    public String name(boolean english) {
        return english && nameEn != null ? nameEn : nameKo;
    }
}
