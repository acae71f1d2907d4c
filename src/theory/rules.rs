//! The rules, one file each, in the order of their codes.
//!
//! To add a rule, write its file, and give it a `mod` line and a line in [`ALL`].

use crate::theory::rule::Rule;

mod sk101_offentlig_part;
mod sk102_sivil_part;
mod sk103_ingen_erfaring;
mod sk104_ingen_utfordring;
mod sk105_ikke_udekket_behov;
mod sk106_part_uten_fase;
mod sk201_likeverdige;
mod sk202_likeverd_uten_tegn;
mod sk203_en_side_mangler;
mod sk204_sidene_er_uenige;
mod sk205_stoettetegn_mangler;
mod sk206_uenige_om_hvem;
mod sk207_kan_ikke_si_nei;
mod sk301_forstaatt_sammen;
mod sk302_ideer_sammen;
mod sk303_plan_sammen;
mod sk304_gjennomfoert_sammen;
mod sk305_produsert_sammen;
mod sk306_forstaaelse_foerst;
mod sk307_stoppet_ved_ideene;
mod sk308_rekkefoelge_antatt;
mod sk309_ingen_felles_fase;
mod sk401_gratisarbeid;
mod sk402_skjev_utnyttelse;
mod sk403_bare_hoert;
mod sk404_ulike_folk;
mod sk405_kjoep;
mod sk406_kom_inn_etter_planen;
mod sk501_paastand_holder_ikke;
mod sk502_paastand_ikke_vist;
mod sk503_mer_enn_paastanden;
mod sk505_uavklart;
mod sk506_holder_for_planen;
mod sk601_nyttiggjort_for_tidlig;
mod sk602_iverksatt_for_tidlig;
mod sk701_uten_belegg;

/// Every rule, in the order of the codes.
pub static ALL: &[&Rule] = &[
    &sk101_offentlig_part::RULE,
    &sk102_sivil_part::RULE,
    &sk103_ingen_erfaring::RULE,
    &sk104_ingen_utfordring::RULE,
    &sk105_ikke_udekket_behov::RULE,
    &sk106_part_uten_fase::RULE,
    &sk201_likeverdige::RULE,
    &sk202_likeverd_uten_tegn::RULE,
    &sk203_en_side_mangler::RULE,
    &sk204_sidene_er_uenige::RULE,
    &sk205_stoettetegn_mangler::RULE,
    &sk206_uenige_om_hvem::RULE,
    &sk207_kan_ikke_si_nei::RULE,
    &sk301_forstaatt_sammen::RULE,
    &sk302_ideer_sammen::RULE,
    &sk303_plan_sammen::RULE,
    &sk304_gjennomfoert_sammen::RULE,
    &sk305_produsert_sammen::RULE,
    &sk306_forstaaelse_foerst::RULE,
    &sk307_stoppet_ved_ideene::RULE,
    &sk308_rekkefoelge_antatt::RULE,
    &sk309_ingen_felles_fase::RULE,
    &sk401_gratisarbeid::RULE,
    &sk402_skjev_utnyttelse::RULE,
    &sk403_bare_hoert::RULE,
    &sk404_ulike_folk::RULE,
    &sk405_kjoep::RULE,
    &sk406_kom_inn_etter_planen::RULE,
    &sk501_paastand_holder_ikke::RULE,
    &sk502_paastand_ikke_vist::RULE,
    &sk503_mer_enn_paastanden::RULE,
    &sk505_uavklart::RULE,
    &sk506_holder_for_planen::RULE,
    &sk601_nyttiggjort_for_tidlig::RULE,
    &sk602_iverksatt_for_tidlig::RULE,
    &sk701_uten_belegg::RULE,
];

/// The rule with a code.
pub fn find(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code == code)
}
