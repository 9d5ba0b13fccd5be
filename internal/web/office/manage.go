package office

import "netra/internal/web/kit"

func manageRoutes(s *kit.Site) {
	s.Get("/kelola", kit.Staff, manage)
	s.Get("/kelola/pengguna", kit.Staff, users)
	s.Post("/kelola/pengguna", kit.Staff, findUser)
	two(s, "/kelola/pengguna/baru", newUser)
	s.Get("/kelola/pengguna/{user}", kit.Staff, userPage)
	two(s, "/kelola/pengguna/{user}/peran", onUser(giveRole))
	two(s, "/kelola/pengguna/{user}/peran/akhiri", onUser(takeRole))
	two(s, "/kelola/pengguna/{user}/nonaktif", onUser(easy(shutOut)))
	two(s, "/kelola/pengguna/{user}/cuti", onUser(easy(takeLeave)))
	two(s, "/kelola/pengguna/{user}/cuti/batal", onUser(easy(dropLeave)))
	s.Get("/kelola/kantor", kit.Staff, officeList)
	s.Get("/kelola/kantor/{office}", kit.Staff, officePage)
	two(s, "/kelola/kantor/{office}/pembagian", assignment)
	s.Get("/kelola/libur", kit.Staff, holidays)
	s.Get("/kelola/libur/impor", kit.Staff, bring)
	s.Post("/kelola/libur/impor", kit.Staff, checkDecree)
	s.Post("/kelola/libur/berlakukan", kit.Staff, applyDecree)
	s.Get("/kelola/pemilihan", kit.Staff, contests)
	s.Get("/kelola/pemilihan/{contest}", kit.Staff, contestPage)
	s.Get("/kelola/lembaga", kit.Staff, agencies)
	s.Get("/kelola/wilayah", kit.Staff, regions)
	if s.Demo {
		two(s, "/kelola/waktu", moveClock)
	}
}

// place is one thing that is administered.
type place struct{ Path, Title, Text string }

// manage leads to what is administered. It leaves out what the API would refuse.
func manage(v *kit.Visit) error {
	who, err := whoAmI(v)
	if err != nil {
		return err
	}
	admin := who.Is("admin")
	var list []place
	add := func(shown bool, path, key string) {
		if shown {
			list = append(list, place{path, v.T("office." + key + ".title"), v.T("office.manage." + key)})
		}
	}
	add(admin, "/kelola/pengguna", "users")
	add(admin || who.Is("bkpsdm_officer"), "/kelola/pegawai", "employees")
	add(true, "/kelola/kantor", "offices")
	add(true, "/kelola/libur", "holidays")
	add(true, "/kelola/pemilihan", "contests")
	add(true, "/kelola/lembaga", "agencies")
	add(true, "/kelola/wilayah", "regions")
	add(admin && v.Demo, "/kelola/waktu", "clock")
	return v.Show("office/manage", kit.Page{Title: v.T("office.manage.title"), Back: "/akun", Wide: true, Data: map[string]any{"Places": list, "Admin": admin}})
}
