package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// The beginnings by which well-known services mark their keys.
///
/// A line: the beginning, how many characters follow at least, and `+` where these may be dots,
/// slashes, plus and equals signs too. Kept in order of the alphabet.
final class ShapeTable {
  private static final String KEYS =
      """
      1password-  20 +
      1000.       60 +
      4b1d        38
      A3-         30
      ABSK        60 +
      AGE-SECRET-KEY-1 40
      AIza        30
      AK1         50 +
      AKCp        50
      AKID        28
      AP6         40
      API-        26
      API_KEY     32
      APP_USR-    30
      AQE         60 +
      ATATT       40 +
      ATBB        20
      ATCTT       20 +
      BBDC-       40 +
      BBFF-       30
      CCIPAT_     30
      CFPAT-      40
      CLOJARS_    40
      EZAK        50
      EZTK        50
      FLWPUBK     12
      FLWSECK     12
      GOCSPX-     20
      GOOG1       50
      HRKU-AA     40
      KEY0        50
      KEYA        50
      KGAT_       32
      LTAI        16
      MCRT        20
      MDM-        30
      NF-         32
      NRAA-       20
      NRAK-       20
      NRBR-       16
      NRII-       20
      NRIQ-       20
      NRJS-       16
      NRRA-       30
      NRSP-       16
      OSTA        20
      PMAK-       40
      R_          40
      SG.         40 +
      SK          32
      VF.         30 +
      access-development- 30
      access-production-  30
      access-sandbox-     30
      access_token$       30
      account-            20
      aact_       40 +
      act_        24
      admin-token- 16
      aio_        24
      ak_live_    20
      ak_test_    20
      alcht_      20
      amzn.mws.   30 +
      amzn1.oa2-cs. 30 +
      api-        36
      api_live.   30 +
      api_org_    30
      api_3       40 +
      api_2       40 +
      api_1       40 +
      api_5       40 +
      apify_api_  30
      b2_         30
      bb_ma_      28
      bb_pr_      28
      bedrock-api-key- 20 +
      bkua_       36
      bsr_        16
      cfk_        40
      cfut_       40
      cfat_       40
      cio-        30
      cmVmd       50
      comp_       30
      ctx7sk-     20
      dG9rO       50 +
      d360_       16
      dapi        32
      dckr_oat_   24
      dckr_pat_   20
      ddp_        36
      ddw_        36
      dnkey-      20
      dop_v1_     40
      dor_v1_     40
      dp.audit.   40 +
      dp.ct.      40 +
      dp.pt.      40 +
      dp.sa.      40 +
      dp.scim.    40 +
      dp.st.      40 +
      dsapi_      20
      dt0c01.     50 +
      dt0s01.     50 +
      duffel_live_ 30
      duffel_test_ 30
      e2b_        32
      endr+       12 +
      ext_        30 +
      fc-         30
      fig         38
      figd_       20
      figo_       30
      figp_       30
      figr_       30
      figu_       30
      fio-u-      50
      flb_live_   16
      flb_test_   16
      fo1_        40
      fw_         20
      gAAAAAB     60
      ghr_        36
      glagent-    20
      glcbt-      18
      glc_        30 +
      gldt-       18
      glffct-     18
      glft-       18
      glimt-      18
      glpat-      18 +
      glptt-      20
      glrt-       18 +
      glsa_       30
      glsoat-     18
      glwt-       18
      GR1348941   18
      gsk_        30
      hawk.       30 +
      hf_         30
      hvb.        40 +
      hvs.        20 +
      hvr.        20 +
      ico-        30
      int-        36
      jina_       40
      key-        32
      kfp_        20
      keyv        20
      lin_api_    30
      lin_oauth_  30
      lip_        20
      lk_         18
      live_       28
      lsv2_       40
      ls0c_       30
      master-     20
      md-         22
      mlsn.       40 +
      mob-        36
      nfb_        36
      nfc_        36
      nfk_        36
      nfo_        36
      nfp_        30
      nfu_        36
      nghp_       20
      npm_        30
      nr-         40
      ntn_        40
      nvapi-      50
      nvs-        30
      odt_        28
      ops_eyJ     60 +
      osb_        20
      oy2         43
      pa-         40
      pat-eu1-    30
      pat-na1-    30
      pat.        40 +
      pat         70 +
      patA        70 +
      phc_        30
      phx_        30
      phs_        30
      pk_         30
      pcsk_       40
      pcu_        28
      pk-lf-      36
      pk_live_    16
      pk_test_    16
      pk_prod_    16
      plv_        30
      pnu_        30
      pplx-       40
      pri_        30
      prd:        40 +
      pscale_oauth_ 30 +
      pscale_pw_  30 +
      pscale_tkn_ 30 +
      ptr_        20 +
      pub-c-      36
      pul-        36
      px-api-     30
      px-dep-     30
      pypi-       40
      r8_         30
      ramp_id_    30
      ramp_sec_   30
      rdme_       40
      rdme_xn8s9h 20
      rediskey-   16
      re_         28
      reg-        36
      rh-api-     36
      rk_live_    16
      rk_test_    16
      rk_prod_    16
      rnd_        24
      rootly_     40
      rpa_        30
      rubygems_   40
      rzp_live_   14
      rzp_test_   14
      s-s4t2af-   40
      s-s4t2ud-   40
      s2.         40 +
      salad_cloud_ 14
      sat.        40 +
      sauth_      30 +
      sc_         30 +
      scauth_     30 +
      sdk-        36
      sec_        30
      secret_     16
      sg.         60 +
      sgp_        36
      sgr_        30
      shippo_live_ 30
      shippo_test_ 30
      shpat_      30
      shpca_      30
      shppa_      30
      shpss_      30
      shptka_     30
      shltm_      30
      sid_        40
      sk-         20
      sk-ant-     20
      sk_         16
      sk_live_    10
      sk_test_    10
      sk_prod_    10
      sk_pr_      30
      sk_sandbox_ 16
      sk.         60 +
      pk.         60 +
      tk.         60 +
      skVh        50
      slk_        40
      sm_aat_     16
      sm_pat_     16
      sm_sat_     16
      snyk_       30
      sntrys_     40 +
      sntryu_     40
      spu-        30
      sq0acp-     20
      sq0aka-     20
      sq0app-     20
      sq0atb-     20
      sq0atp-     20
      sq0csp-     20
      sqco_       40
      sqa_        36
      sqp_        36
      squ_        36
      sub-c-      36
      sbp_        36
      sb_secret_  20
      sb_publishable_ 20
      sbx:        40 +
      test_       28
      tfp_        30
      thog-key-   16
      thog-secret- 30
      tk-us-      30
      tkn.v1_     50 +
      tly-        20
      tok_live_   20
      tr_dev_     16
      tr_prod_    16
      tskey-      16
      tvly-       24
      uu_         40
      ubidots-    20
      v1.0-       100
      vck_        40
      vcp_        20
      vk1.a.      60 +
      voyage-     30
      web_        30
      wh_         40
      whsec_      20 +
      wpa_        40
      ws_         40
      xai-        60
      xi-         36
      xkeysib-    40
      xsmtpsib-   40
      ya29        20 +
      zaCELgL     40
      zpka_       30
      zulip_      24
      """;

  private static final String TOKENS =
      """
      AQAA        80 +
      EAA         30
      IGAA        60
      IGQ         60
      THAA        60
      THQ         60
      doo_v1_     40
      eyJrIjoi    40 +
      fm1a_       60 +
      fm1r_       60 +
      fm2_        60 +
      gho_        36
      ghp_        30
      ghs_        30
      ghu_        30
      github_pat_ 30
      gloas-      30
      live_1      30
      live_2      30
      live_3      30
      live_4      30
      live_5      30
      live_6      30
      live_7      30
      live_8      30
      live_9      30
      oauth2:     30
      sha256~     40
      sl.         60 +
      sl.u.       60 +
      xapp-       20 +
      xoxa-       12
      xoxb-       12
      xoxc-       12
      xoxd-       12 +
      xoxe-       12
      xoxe.xox    20 +
      xoxo-       12
      xoxp-       12
      xoxr-       12
      xoxs-       12
      xwfp-       12
      ya29.       10 +
      1//0        30
      0.A         200 +
      1.A         200 +
      """;

  /// Longer beginnings leave little doubt.
  private static final int TELLING = 5;

  private static final Set<String> WORDS =
      Set.of(
          "live_",
          "test_",
          "secret_",
          "account-",
          "master-",
          "admin-token-",
          "comp_",
          "rnd_",
          "access_token$",
          "oauth2:");

  private static final int ASCII = 128;

  /// By the first two characters.
  private static final List<List<Shape>> BY_BEGINNING =
      new ArrayList<>(Collections.nCopies(ASCII * ASCII, List.of()));

  static {
    read(KEYS, SecretKind.API_KEY);
    read(TOKENS, SecretKind.TOKEN);
  }

  private ShapeTable() {}

  private static void read(String lines, SecretKind kind) {
    for (var line : lines.lines().toList()) {
      var fields = List.of(line.trim().split(" +", -1));
      var shape =
          new Shape(
              fields.get(0),
              Integer.parseInt(fields.get(1)),
              fields.size() > 2,
              fields.get(0).length() < TELLING || WORDS.contains(fields.get(0)),
              kind);
      int beginning = shape.prefix().charAt(0) * ASCII + shape.prefix().charAt(1);
      var others = new ArrayList<>(BY_BEGINNING.get(beginning));
      others.add(shape);
      BY_BEGINNING.set(beginning, others);
    }
  }

  /// The shapes that begin so.
  static List<Shape> beginningWith(char first, char second) {
    return first < ASCII && second < ASCII ? BY_BEGINNING.get(first * ASCII + second) : List.of();
  }
}
