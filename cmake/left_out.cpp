// What the static build leaves out of libgit2 and libstemmer: the linker takes these functions before the archives'
// own, and then nothing asks for what those need. In C a function is found by its name alone, so no parameters are
// told.
extern "C" {

// libgit2's ways into the network, with all of HTTP, SSH and TLS. okr reads a repository where it lies, and never
// fetches.
int git_http__expect_continue = 0;

int git_http_auth_negotiate() { return -1; }
int git_smart_subtransport_http() { return -1; }
int git_smart_subtransport_ssh() { return -1; }
int git_transport_ssh_global_init() { return 0; }
int git_transport_ssh_with_paths() { return -1; }
int git_mbedtls__set_cert_location() { return -1; }
int git_mbedtls_stream_global_init() { return 0; }
int git_mbedtls_stream_new() { return -1; }
int git_mbedtls_stream_wrap() { return -1; }

// libstemmer's other languages. Their tables are full of pointers, and setting those right was a tenth of the time that
// the program took to start.
#define NO_STEMS_OF(language)                         \
    void* language##_create_env() { return nullptr; } \
    void language##_close_env() {}                    \
    int language##_stem() { return -1; }

NO_STEMS_OF(arabic_UTF_8)
NO_STEMS_OF(armenian_UTF_8)
NO_STEMS_OF(basque_ISO_8859_1)
NO_STEMS_OF(basque_UTF_8)
NO_STEMS_OF(catalan_ISO_8859_1)
NO_STEMS_OF(catalan_UTF_8)
NO_STEMS_OF(finnish_ISO_8859_1)
NO_STEMS_OF(finnish_UTF_8)
NO_STEMS_OF(french_ISO_8859_1)
NO_STEMS_OF(french_UTF_8)
NO_STEMS_OF(greek_UTF_8)
NO_STEMS_OF(hindi_UTF_8)
NO_STEMS_OF(hungarian_ISO_8859_2)
NO_STEMS_OF(hungarian_UTF_8)
NO_STEMS_OF(italian_ISO_8859_1)
NO_STEMS_OF(italian_UTF_8)
NO_STEMS_OF(lithuanian_UTF_8)
NO_STEMS_OF(nepali_UTF_8)
NO_STEMS_OF(portuguese_ISO_8859_1)
NO_STEMS_OF(portuguese_UTF_8)
NO_STEMS_OF(romanian_ISO_8859_2)
NO_STEMS_OF(romanian_UTF_8)
NO_STEMS_OF(russian_KOI8_R)
NO_STEMS_OF(russian_UTF_8)
NO_STEMS_OF(serbian_UTF_8)
NO_STEMS_OF(spanish_ISO_8859_1)
NO_STEMS_OF(spanish_UTF_8)
NO_STEMS_OF(tamil_UTF_8)
NO_STEMS_OF(turkish_UTF_8)
NO_STEMS_OF(yiddish_UTF_8)

}  // extern "C"
